import { type Locale, toLocale } from "@zea/format/locales";
import type { Messages } from "next-intl";
import { getRequestConfig } from "next-intl/server";

type Loader = () => Promise<{ default: unknown }>;
type Loaders = Record<Locale, Loader>;

type Shape<Tree> = {
  [Key in keyof Tree]: Tree[Key] extends string ? string : Shape<Tree[Key]>;
};
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Complete<Given extends Loader> =
  Same<Shape<Awaited<ReturnType<Given>>["default"]>, Shape<Messages>> extends true ? Given : never;

type RequestConfig<Given extends Loaders> = {
  /** Loads the messages of each language. Fails to compile unless all languages have the same keys. */
  messages: Given & { [Language in Locale]: Complete<Given[Language]> };
  timeZone: () => string;
};

/** The default export of a site's `src/i18n/request.ts`: the language, messages and time zone of a request. */
export function createRequestConfig<const Given extends Loaders>({ messages, timeZone }: RequestConfig<Given>) {
  const loaders: Loaders = messages;
  return getRequestConfig(async ({ requestLocale }) => {
    const locale = toLocale(await requestLocale);
    const loaded = await loaders[locale]();
    return { locale, messages: loaded.default as Messages, timeZone: timeZone() };
  });
}
