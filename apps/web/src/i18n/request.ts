import { createRequestConfig } from "@zea/shell/create-request-config";
import { env } from "../env.ts";

export default createRequestConfig({
  loadMessages: (locale) => import(`../../messages/${locale}.json`),
  timeZone: () => env().CLUB_TIME_ZONE,
});
