import type spanish from "../../messages/es.json";
import type { routing } from "./routing.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: (typeof routing.locales)[number];
    Messages: typeof spanish;
  }
}
