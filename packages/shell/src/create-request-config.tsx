import { type Locale, toLocale } from "@zea/format/locales";
import type { Messages } from "next-intl";
import { getRequestConfig } from "next-intl/server";

type RequestConfig = {
  /** Loads the messages of a language. `verify` checks that all languages have the same keys. */
  loadMessages: (locale: Locale) => Promise<{ default: unknown }>;
  timeZone: () => string;
};

/** The default export of a site's `src/i18n/request.ts`: the language, messages and time zone of a request. */
export function createRequestConfig({ loadMessages, timeZone }: RequestConfig) {
  return getRequestConfig(async ({ requestLocale }) => {
    const locale = toLocale(await requestLocale);
    const { default: messages } = await loadMessages(locale);
    return { locale, messages: messages as Messages, timeZone: timeZone() };
  });
}
