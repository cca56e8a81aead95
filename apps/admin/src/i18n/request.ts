import { routing } from "@zea/shell/routing";
import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { env } from "../env.ts";
import { messages } from "./messages.ts";

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  return { locale, messages: await messages(locale), timeZone: env().CLUB_TIME_ZONE };
});
