import { defineRouting } from "next-intl/routing";

/** Spanish without a prefix, English under /en: the address alone says the language. */
export const routing = defineRouting({
  locales: ["es", "en"],
  defaultLocale: "es",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});
