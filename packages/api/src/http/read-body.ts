/** How long a client may take to send a body. */
export const bodyTimeoutMs = 10_000;

/**
 * The body of a request, or the status with which to reject it: 413 once it exceeds `maxBytes`, 408 when it takes
 * longer than `timeoutMs`, 400 when the client gives up. No more than `maxBytes` and one chunk are held.
 */
export async function readBody(
  { body }: Request,
  maxBytes: number,
  timeoutMs = bodyTimeoutMs,
): Promise<Uint8Array<ArrayBuffer> | 400 | 408 | 413> {
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  const stop = () => void reader.cancel().catch(() => null);
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stop(); // ends the pending read
  }, timeoutMs);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isLate) return 408;
      if (done) return concat(chunks, size);
      size += value.byteLength;
      if (size > maxBytes) {
        stop();
        return 413;
      }
      chunks.push(value);
    }
  } catch {
    return 400;
  } finally {
    clearTimeout(timer);
  }
}

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;

/** A route handler whose request carries its whole body; one that is too large or too slow is rejected before. */
export function withBody<Rest extends unknown[]>(maxBytes: number, handle: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    const { url, method, headers, signal } = request;
    if (method === "GET" || method === "HEAD") return handle(request, ...rest);
    const body = await readBody(request, maxBytes);
    if (typeof body === "number") return new Response(null, { status: body, headers: { connection: "close" } });
    // Next.js passes a proxy of the request, which `new Request(request)` cannot copy
    return handle(new Request(url, { method, headers, signal, body: body.length > 0 ? body : null }), ...rest);
  };
}

function concat(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
