import { type Locale, locales } from "@zea/format/locales";
import { type MailKind, messages } from "./mails/messages.ts";

export type MailName = Record<Locale, string>;

/** What administrators call a kind of mail, in each language; null for a kind that no longer exists. */
export function mailName(kind: string): MailName | null {
  if (!isMailKind(kind)) return null;
  return Object.fromEntries(locales.map((locale) => [locale, messages[locale].mails[kind].name])) as MailName;
}

function isMailKind(kind: string): kind is MailKind {
  return Object.hasOwn(messages.es.mails, kind);
}
