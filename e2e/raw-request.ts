import { once } from "node:events";
import { request } from "node:http";

type RawRequest = {
  method?: string;
  headers?: Record<string, string>;
  /** Sent one after the other, as fast as the server reads them; may be endless. */
  chunks?: Iterable<Buffer>;
};

/** Sends what no browser would, and resolves to the status and the number of body bytes sent before the response arrived. */
export async function sendRaw(origin: string, path: string, { method = "GET", headers, chunks = [] }: RawRequest = {}) {
  const { hostname, port } = new URL(origin);
  const sent = request({ hostname, port, path, method, headers, agent: false });
  let status: number | null = null;
  const answered = once(sent, "response").then(([response]) => {
    status = response.statusCode;
    response.resume();
  });
  const closed = once(sent, "close");
  sent.on("error", () => null); // the server may hang up on a body that it does not want
  let bytes = 0;
  for (const chunk of chunks) {
    if (status !== null || sent.destroyed) break;
    bytes += chunk.length;
    if (!sent.write(chunk)) await Promise.race([once(sent, "drain"), answered, closed]).catch(() => null);
  }
  sent.end();
  await Promise.race([answered, closed]).catch(() => null);
  sent.destroy();
  return { status, bytes };
}
