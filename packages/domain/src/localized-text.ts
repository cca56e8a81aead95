import { defaultLocale, type Locale, locales } from "@zea/format/locales";
import type { LocalizedText } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { z } from "zod";

type Languages<Text extends z.ZodType> = {
  [Language in Locale]: Language extends typeof defaultLocale ? Text : z.ZodOptional<Text>;
};

/** A text in each of the club's languages, of which only the default one has to be there. */
export function localizedText<Text extends z.ZodType<string, string>>(text: Text) {
  const languages = locales.map((locale) => [locale, locale === defaultLocale ? text : text.optional()]);
  return z.object(Object.fromEntries(languages) as Languages<Text>);
}

/** A text that may be blank: what is blank in another language is left out, so that its readers get the default one's. */
export function optionalLocalizedText(text: z.ZodType<string, string>) {
  return localizedText(text)
    .transform(withoutBlanks)
    .refine((one) => one[defaultLocale] !== "" || Object.keys(one).length === 1, {
      path: [defaultLocale],
      message: "text.default_language_required",
    });
}

function withoutBlanks(text: LocalizedText): LocalizedText {
  const kept = Object.entries(text).filter(([locale, value]) => locale === defaultLocale || value !== "");
  return Object.fromEntries(kept) as LocalizedText;
}

/** The same text in every language. */
export function sameInAll(text: string): LocalizedText {
  return Object.fromEntries(locales.map((locale) => [locale, text])) as LocalizedText;
}

/** Orders texts as the default language does. */
export function compareTexts(one: LocalizedText, other: LocalizedText): number {
  return one[defaultLocale].localeCompare(other[defaultLocale], defaultLocale);
}

/** A text as fields of an audit entry, one for each language: `nameEs`, `nameEn`. */
export function auditTexts(field: string, text: LocalizedText): Record<string, string> {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const inLocale = text[locale];
      return inLocale === undefined ? [] : [[field + capitalise(locale), inLocale]];
    }),
  );
}
