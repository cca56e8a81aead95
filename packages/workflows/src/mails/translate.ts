import type { Locale } from "@zea/format/locales";
import { IntlMessageFormat, type PrimitiveType } from "intl-messageformat";
import { type MailMessages, messages } from "./messages.ts";
import { quoteText } from "./quote-text.ts";

export type MessageValues = Record<string, PrimitiveType>;

/** The paths of all messages in a tree, such as "labels.day". */
export type MessagePath<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${MessagePath<Tree[Key]>}`;
}[keyof Tree & string];

const formats = new Map<string, IntlMessageFormat>();

/**
 * A mail message in one language, in which texts are quoted; a missing message or value throws. Formatted by intl-messageformat itself and not by use-intl, whose parser
 * the build of the sites replaces by one for precompiled messages only.
 */
export function translate(locale: Locale, path: MessagePath<MailMessages>, values?: MessageValues): string {
  const id = `${locale}.${path}`;
  const format =
    formats.get(id) ?? new IntlMessageFormat(messageAt(locale, path), locale, undefined, { ignoreTag: true });
  formats.set(id, format);
  return String(format.format(values && quote(values)));
}

function quote(values: MessageValues): MessageValues {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? quoteText(value) : value,
  ]);
  return Object.fromEntries(entries);
}

export function hasMessage(locale: Locale, path: string): path is MessagePath<MailMessages> {
  return typeof find(locale, path) === "string";
}

function messageAt(locale: Locale, path: string): string {
  const found = find(locale, path);
  if (typeof found !== "string") throw new Error(`The mail message ${path} is missing in ${locale}.`);
  return found;
}

function find(locale: Locale, path: string): unknown {
  return path.split(".").reduce<unknown>((tree, key) => (tree as Record<string, unknown>)?.[key], messages[locale]);
}
