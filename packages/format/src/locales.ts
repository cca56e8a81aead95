import { capitalise } from "./text.ts";

/** Every language of the club, the default first. */
export const locales = ["es", "en"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale = locales[0];

/** The language that a text names, or the default. */
export function toLocale(text: string | null | undefined): Locale {
  return locales.find((locale) => locale === text) ?? defaultLocale;
}

/** The start of every page's path in a language: nothing for the default, "/en" for English. */
export function localePrefix(locale: Locale): string {
  return locale === defaultLocale ? "" : `/${locale}`;
}

/** A page's path without its language; leading slashes become one, so that the result cannot be read as another host's URL. */
export function withoutLocale(path: string): string {
  const prefix = locales.map((locale) => `/${locale}`).find((one) => path === one || path.startsWith(`${one}/`));
  return path.slice(prefix?.length ?? 0).replace(/^[/\\]*/, "/");
}

/** A language's name in another language, as it is written within a sentence: "inglés", "English". */
export function languageName(locale: Locale, inLocale: Locale): string {
  return new Intl.DisplayNames(inLocale, { type: "language" }).of(locale) ?? locale;
}

/** A language's name in itself, as it begins a sentence: "Español". */
export function ownLanguageName(locale: Locale): string {
  return capitalise(languageName(locale, locale));
}
