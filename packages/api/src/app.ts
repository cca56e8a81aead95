import { createHmac } from "node:crypto";
import type { Role } from "@zea/db/generated/enums";
import { publicOrigin } from "@zea/environment/origins";
import { type Locale, localePrefix } from "@zea/format/locales";
import { authSecret } from "./settings.ts";

export type App = "web" | "admin";

/** The roles that can sign in to each app. */
export const rolesOf: Record<App, Role[]> = { web: ["ATHLETE", "COACH"], admin: ["ADMIN"] };

export const appOf = (role: Role): App => (role === "ADMIN" ? "admin" : "web");

/** The absolute URL of a page in the given language. */
export function pageUrl(app: App, locale: Locale, path: string): string {
  return `${publicOrigin(app)}${localePrefix(locale)}${path}`;
}

/** Derives a separate key per purpose from AUTH_SECRET, so that a signature for one app is worthless in the other. */
export function secretFor(purpose: string): string {
  return createHmac("sha256", authSecret()).update(purpose).digest("hex");
}
