import { isIP } from "node:net";
import { trustsProxy } from "./settings.ts";

/**
 * The address that a request came from, or null. A header says only what its sender wrote, so none is believed
 * unless TRUST_PROXY=1 names a proxy of ours, whose own entry is the last one.
 */
export function addressOf(headers: Headers): string | null {
  if (!trustsProxy()) return null;
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return isIP(last) > 0 ? last : null;
}
