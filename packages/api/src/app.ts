import { createHmac } from "node:crypto";
import type { Role } from "@zea/db/generated/enums";
import { publicOrigin } from "@zea/environment/origins";
import { authSecret } from "./settings.ts";

export type App = "web" | "admin";

/** Who can sign in where: nobody is known to the other app. */
export const rolesOf: Record<App, Role[]> = { web: ["ATHLETE", "COACH"], admin: ["ADMIN"] };

export const appOf = (role: Role): App => (role === "ADMIN" ? "admin" : "web");

/** The address of a page of ours in the reader's language. */
export function pageUrl(app: App, locale: string, path: string): string {
  return `${publicOrigin(app)}${locale === "en" ? "/en" : ""}${path}`;
}

/** A key for one purpose, derived from the root secret: what is signed for one app is nothing in the other. */
export function secretFor(purpose: string): string {
  return createHmac("sha256", authSecret()).update(purpose).digest("hex");
}
