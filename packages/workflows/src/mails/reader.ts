import { clubCurrency, clubTimeZone } from "@zea/domain/club";
import { createFormatters, type Formatters } from "@zea/format/formatters";
import type { Locale } from "@zea/format/locales";
import { createTranslator, type TranslationValues } from "use-intl/core";
import { links } from "../links.ts";
import { messages } from "./messages.ts";

export type Addressee = { name: string; locale: Locale };

/** How a mail speaks to one recipient: messages, formats and links in the recipient's language. */
export type Reader<Keys extends string = "subject" | "title"> = Addressee & {
  /** A message of the mail itself. */
  t: (key: Keys, values?: TranslationValues) => string;
  /** A message that several mails share. */
  shared: ReturnType<typeof translateShared>;
  format: Formatters;
  links: ReturnType<typeof links>;
};

/** The reader of the mail whose messages are in `namespace`; a missing message or value throws. */
export function readerOf<Keys extends string>({ name, locale }: Addressee, namespace: string): Reader<Keys> {
  const translate = createTranslator({ locale, messages: messages[locale], onError: fail });
  return {
    name,
    locale,
    t: (key, values) => translate(`${namespace}.${key}` as never, values as never),
    shared: translateShared(locale),
    format: createFormatters({ locale, timeZone: clubTimeZone, currency: clubCurrency }),
    links: links(locale),
  };
}

function translateShared(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale], namespace: "shared", onError: fail });
}

function fail(error: Error): never {
  throw error;
}
