const mebibyte = 1024 * 1024;
const safeMethods = ["GET", "HEAD", "OPTIONS"];
const loopback = ["127.0.0.1", "localhost", "[::1]"];
const engineDoor = "/api/inngest";

/** What the engine may send at once: a run's whole memory. */
export const engineBodyLimit = 8 * mebibyte;

function isOwnOrigin(origin: string, own: URL): boolean {
  if (origin === own.origin) return true;
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin);
  const isSameDoor = asked.protocol === own.protocol && asked.port === own.port;
  return isSameDoor && loopback.includes(asked.hostname) && loopback.includes(own.hostname);
}

/**
 * The status with which a request is turned away before anything reads it, or null: a change that did not come from a
 * page of ours (403), a body of unknown size (411) or one too large (413). The engine proves itself by its signature.
 */
export function refusal(request: { method: string; headers: Headers }, path: string, publicUrl: string): number | null {
  if (safeMethods.includes(request.method)) return null;
  const isEngine = path === engineDoor;
  const size = Number(request.headers.get("content-length") ?? 0);
  if (size > (isEngine ? engineBodyLimit : mebibyte)) return 413;
  if (isEngine) return null;
  if (request.headers.has("transfer-encoding")) return 411;
  return isOwnOrigin(request.headers.get("origin") ?? "", new URL(publicUrl)) ? null : 403;
}
