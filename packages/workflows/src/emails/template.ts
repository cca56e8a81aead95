import { clubCurrency, clubTimeZone } from "@zea/domain/club";
import type { Recipient } from "@zea/domain/mail/queries";
import { createFormatters } from "@zea/format/formatters";
import type { ReactElement } from "react";
import { links } from "../links.ts";
import { messages } from "./messages.ts";

/** Whom a mail is for, and how it speaks to that person. */
export type Reader = ReturnType<typeof reader>;

/** A mail's subject and body, made of what is true now. */
export type Template<Facts> = (facts: Facts, reader: Reader) => { subject: string; body: ReactElement };

/** The texts, formats and addresses for one recipient. */
export function reader({ name, locale }: Pick<Recipient, "name" | "locale">) {
  const format = createFormatters({ locale, timeZone: clubTimeZone, currency: clubCurrency });
  return { name, locale, t: messages[locale], format, links: links(locale) };
}
