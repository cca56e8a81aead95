import { isIP } from "node:net";
import { trustsProxy } from "./settings.ts";

/** The header in which better-auth finds the verified client address; a value sent by the client is discarded. */
export const clientAddressHeader = "x-zea-address";

const forwardingHeaders = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
  "forwarded",
  clientAddressHeader,
];

/**
 * The client's IP address, or null when it is unknown. Forwarding headers can be forged, so they are trusted only
 * with TRUST_PROXY=1, which means that our own proxy appends the last entry of `x-forwarded-for`.
 */
export function clientAddress(headers: Headers): string | null {
  if (!trustsProxy()) return null;
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return isIP(last) > 0 ? last : null;
}

/** Replaces all forwarding headers with the verified address in `clientAddressHeader`. */
export function withClientAddress(given: Headers): Headers {
  const headers = new Headers(given);
  const address = clientAddress(given);
  for (const name of forwardingHeaders) headers.delete(name);
  if (address) headers.set(clientAddressHeader, address);
  return headers;
}
