import { createRequestConfig } from "@zea/shell/create-request-config";
import { env } from "../env.ts";

export default createRequestConfig({
  messages: {
    es: () => import("../../messages/es.json"),
    en: () => import("../../messages/en.json"),
  },
  timeZone: () => env().CLUB_TIME_ZONE,
});
