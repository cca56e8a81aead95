import { defaultLocale, locales } from "@zea/format/locales";
import { defineRouting } from "next-intl/routing";

/** The address alone determines the language: the default one has no prefix, each other one has its own. */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});
