const base = "http://own.invalid";

/** The path to redirect to from an untrusted parameter: a page of this site, otherwise `fallback`. */
export function safeRedirectPath(next: unknown, fallback: string): string {
  if (typeof next !== "string" || !next.startsWith("/") || !URL.canParse(next, base)) return fallback;
  const url = new URL(next, base);
  const isPage = url.origin === base && !url.pathname.startsWith("//") && !/^\/api(\/|$)/i.test(url.pathname);
  return isPage ? url.pathname + url.search + url.hash : fallback;
}
