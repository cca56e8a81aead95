import { defaultLocale, type Locale } from "./locales.ts";

/** A text that the club writes in its languages; the default one is always there. */
export type LocalizedText = Partial<Record<Locale, string>> & Record<typeof defaultLocale, string>;

/** The text in a language, or in the default language where it is absent; an empty text stays empty. */
export function textIn(text: LocalizedText, locale: Locale): string {
  return text[locale] ?? text[defaultLocale];
}
