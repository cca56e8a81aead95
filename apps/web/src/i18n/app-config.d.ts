import type { routing } from "@zea/shell/routing";
import type spanish from "../../messages/es.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: (typeof routing.locales)[number];
    Messages: typeof spanish;
  }
}
