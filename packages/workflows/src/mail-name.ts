import type { Locale } from "@zea/format/locales";
import { type MailKind, messages } from "./mails/messages.ts";

export type MailName = Record<Locale, string>;

/** What administrators call a kind of mail, in each language; null for a kind that no longer exists. */
export function mailName(kind: string): MailName | null {
  if (!isMailKind(kind)) return null;
  return { es: messages.es.mails[kind].name, en: messages.en.mails[kind].name };
}

function isMailKind(kind: string): kind is MailKind {
  return Object.hasOwn(messages.es.mails, kind);
}
