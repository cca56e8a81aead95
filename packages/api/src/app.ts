import { createHmac } from "node:crypto";
import type { Role } from "@zea/db/generated/enums";

export type App = "web" | "admin";

/** Who can sign in where: nobody is known to the other app. */
export const rolesOf: Record<App, Role[]> = { web: ["ATHLETE", "COACH"], admin: ["ADMIN"] };

export const appOf = (role: Role): App => (role === "ADMIN" ? "admin" : "web");

/** The public origin of an app. */
export function originOf(app: App): string {
  const { WEB_URL, WEB_PORT = "3000", ADMIN_URL, ADMIN_PORT = "3001" } = process.env;
  const url =
    app === "web" ? (WEB_URL ?? `http://127.0.0.1:${WEB_PORT}`) : (ADMIN_URL ?? `http://127.0.0.1:${ADMIN_PORT}`);
  return new URL(url).origin;
}

/** The address of a page of ours in the reader's language. */
export function pageUrl(app: App, locale: string, path: string): string {
  return `${originOf(app)}${locale === "en" ? "/en" : ""}${path}`;
}

/** A key for one purpose, derived from the root secret: what is signed for one app is nothing in the other. */
export function secretFor(purpose: string): string {
  const { AUTH_SECRET } = process.env;
  if (!AUTH_SECRET || AUTH_SECRET.length < 32) throw new Error("AUTH_SECRET must be set, with at least 32 characters.");
  return createHmac("sha256", AUTH_SECRET).update(purpose).digest("hex");
}
