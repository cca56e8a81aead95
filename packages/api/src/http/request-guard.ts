import { fileBytesAtMost } from "@zea/domain/file/values";

const mebibyte = 1024 * 1024;
const safeMethods = ["GET", "HEAD", "OPTIONS"];
const loopback = ["127.0.0.1", "localhost", "[::1]"];
const enginePath = "/api/inngest";
const maxUrlLength = 16 * 1024;
/** A name or an address, with or without a port. */
const hostPattern = /^([\w.-]+|\[[\da-f:.]+\])(:\d+)?$/i;

/** The largest body of a call from a page. */
export const siteBodyLimit = mebibyte;

/** The largest body of a call from the engine, which carries the state of a whole run. */
export const engineBodyLimit = 8 * mebibyte;

/** Where files are sent to; a site's proxy, which holds bodies in memory, skips this path. */
export const filesPath = "/api/v1/files";

/** The largest file, which is a body of its own. */
export const fileBodyLimit = fileBytesAtMost;

/** How long a client may take to send a file. */
export const uploadTimeoutMs = 60_000;

const bodyLimits: Record<string, number> = { [enginePath]: engineBodyLimit, [filesPath]: fileBodyLimit };

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function isSameOrigin(origin: string, own: URL): boolean {
  if (origin === own.origin) return true;
  if (!URL.canParse(origin)) return false;
  const given = new URL(origin);
  const isSamePort = given.protocol === own.protocol && given.port === own.port;
  return isSamePort && loopback.includes(given.hostname) && loopback.includes(own.hostname);
}

/**
 * The status with which to reject a request before reading it, or null to let it pass: 400 for a path that cannot be
 * decoded and for a host that is none, 403 for a change from another origin, 411 for a body of unknown size, 413 for one that is too large, 414 for
 * an address that is. The engine is authenticated by its signature.
 */
export function rejectedStatus(
  request: { method: string; headers: Headers; url?: string },
  path: string,
  publicUrl: string,
): number | null {
  if ((request.url?.length ?? 0) > maxUrlLength) return 414;
  if (!isDecodable(path) || !hostPattern.test(request.headers.get("host") ?? "localhost")) return 400;
  if (safeMethods.includes(request.method)) return null;
  const size = Number(request.headers.get("content-length") ?? 0);
  if (size > (bodyLimits[path] ?? siteBodyLimit)) return 413;
  if (path === enginePath) return null;
  if (request.headers.has("transfer-encoding")) return 411;
  return isSameOrigin(request.headers.get("origin") ?? "", new URL(publicUrl)) ? null : 403;
}
