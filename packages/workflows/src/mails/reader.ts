import { clubCurrency, clubTimeZone } from "@zea/domain/club";
import { createFormatters, type Formatters } from "@zea/format/formatters";
import type { Locale } from "@zea/format/locales";
import { links } from "../links.ts";
import type { MailMessages } from "./messages.ts";
import { type MessagePath, type MessageValues, translate } from "./translate.ts";

export type Addressee = { name: string; locale: Locale };

/** How a mail speaks to one recipient: messages, formats and links in the recipient's language. */
export type Reader<Keys extends string = "subject" | "title"> = Addressee & {
  /** A message of the mail itself. */
  t: (key: Keys, values?: MessageValues) => string;
  /** A message that several mails share. */
  shared: (key: MessagePath<MailMessages["shared"]>, values?: MessageValues) => string;
  format: Formatters;
  links: ReturnType<typeof links>;
};

/** The reader of the mail whose messages are in `namespace`; a missing message or value throws. */
export function readerOf<Keys extends string>({ name, locale }: Addressee, namespace: string): Reader<Keys> {
  return {
    name,
    locale,
    t: (key, values) => translate(locale, `${namespace}.${key}` as MessagePath<MailMessages>, values),
    shared: (key, values) => translate(locale, `shared.${key}`, values),
    format: createFormatters({ locale, timeZone: clubTimeZone, currency: clubCurrency }),
    links: links(locale),
  };
}
