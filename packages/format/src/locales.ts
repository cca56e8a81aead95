/** Every language of the club, the default first. */
export const locales = ["es", "en"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = locales[0];

/** The language that a text names, or the default. */
export function toLocale(text: string | null | undefined): Locale {
  return locales.find((locale) => locale === text) ?? defaultLocale;
}
