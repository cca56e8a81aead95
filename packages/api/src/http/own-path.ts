const nowhere = "http://own.invalid";

/** The path to go on to, from a parameter that anybody may have written: a page of ours, or else `fallback`. */
export function ownPath(next: unknown, fallback: string): string {
  if (typeof next !== "string" || !next.startsWith("/") || !URL.canParse(next, nowhere)) return fallback;
  const url = new URL(next, nowhere);
  const isOurs = url.origin === nowhere && !url.pathname.startsWith("//") && !/^\/api(\/|$)/i.test(url.pathname);
  return isOurs ? url.pathname + url.search + url.hash : fallback;
}
