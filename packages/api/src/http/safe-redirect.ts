import { withoutLocale } from "@zea/format/locales";

const base = "http://own.invalid";
/** Pages have addresses of unreserved characters: nothing that a browser or a server could read as another host. */
const page = /^(\/[\w.~-]+)*\/?$/;

/** The path of the page to redirect to, without its language, from an untrusted parameter: a page of this site, otherwise `fallback`. */
export function safeRedirectPath(next: unknown, fallback: string): string {
  if (typeof next !== "string" || !next.startsWith("/") || !URL.canParse(next, base)) return fallback;
  const url = new URL(next, base);
  const path = withoutLocale(url.pathname);
  const isPage = url.origin === base && page.test(url.pathname) && page.test(path) && !/^\/api(\/|$)/i.test(path);
  return isPage ? path + url.search + url.hash : fallback;
}

/** The parameters in which better-auth takes an address to open. */
export const addressParameters = ["callbackURL", "redirectTo", "errorCallbackURL", "newUserCallbackURL"];

/** Whether each address in the parameters of a call is a page of this site. */
export function hasSafeAddresses(parameters: unknown): boolean {
  if (typeof parameters !== "object" || parameters === null) return true;
  return Object.entries(parameters).every(
    ([name, value]) => !addressParameters.includes(name) || value === undefined || safeRedirectPath(value, "") !== "",
  );
}
