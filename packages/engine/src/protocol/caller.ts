import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { CallRequest } from "./call-request.ts";
import { limits, headers as names } from "./op.ts";
import { sign } from "./signing.ts";

/** A call ends with a response or is lost: refused, cut off, or unanswered for two hours. */
export type CallOutcome =
  | { kind: "response"; status: number; headers: Record<string, string>; body: string }
  | { kind: "lost"; reason: string; isStaleSocket: boolean };

export type Caller = { call: (request: CallRequest) => Promise<CallOutcome>; close: () => void };

const timeoutMs = 2 * 60 * 60 * 1000;
/** Below the five seconds after which a Node server closes an idle connection. */
const idleMs = 4000;
/** A reused connection that breaks this soon was already dead before the call. */
const staleMs = 100;

/** Posts calls to the apps over keep-alive connections, signed when there is a key. */
export function createCaller(signingKey: string | undefined): Caller {
  const options = { keepAlive: true, maxSockets: 512, maxFreeSockets: 64, timeout: idleMs };
  const agents = { "http:": new HttpAgent(options), "https:": new HttpsAgent(options) };
  const inFlight = new Set<ClientRequest>();

  function call({ url, headers, body }: CallRequest): Promise<CallOutcome> {
    const { protocol } = new URL(url);
    const isSecure = protocol === "https:";
    const startedAt = Date.now();
    const signature = signingKey === undefined ? {} : { [names.signature]: sign(signingKey, body) };
    return new Promise((resolve) => {
      const request = (isSecure ? httpsRequest : httpRequest)(url, {
        method: "POST",
        agent: isSecure ? agents["https:"] : agents["http:"],
        headers: { ...headers, ...signature, "content-length": Buffer.byteLength(body), "user-agent": "zea-engine" },
      });
      const timer = setTimeout(() => request.destroy(new Error("no response within two hours")), timeoutMs);
      const finish = (outcome: CallOutcome) => {
        clearTimeout(timer);
        inFlight.delete(request);
        resolve(outcome);
      };
      inFlight.add(request);
      request.on("error", (error: NodeJS.ErrnoException) => {
        const wasCut = error.code === "ECONNRESET" || error.code === "EPIPE";
        const isStaleSocket = request.reusedSocket && wasCut && Date.now() - startedAt < staleMs;
        finish({ kind: "lost", reason: error.code ?? error.message, isStaleSocket });
      });
      request.on("response", (response) =>
        read(response).then(finish, (error) =>
          finish({ kind: "lost", reason: String(error.message), isStaleSocket: false }),
        ),
      );
      request.end(body);
    });
  }

  function close(): void {
    for (const request of inFlight) request.destroy(new Error("the engine is stopping"));
    for (const agent of Object.values(agents)) agent.destroy();
  }

  return { call, close };
}

async function read(response: IncomingMessage): Promise<CallOutcome> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes <= limits.responseBytes) chunks.push(chunk);
  }
  const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
  const status = response.statusCode ?? 0;
  if (bytes > limits.responseBytes)
    return { kind: "response", status: 400, headers: { ...headers, [names.noRetry]: "true" }, body: tooLarge };
  const body = Buffer.concat(chunks).toString("utf8");
  return status === 201 ? unwrap(headers, body) : { kind: "response", status, headers, body };
}

const tooLarge = JSON.stringify({ name: "AnswerTooLarge", message: "the function's response is larger than 8 MiB" });

/** A streamed response is one JSON object, preceded by the white space that kept the connection open. */
function unwrap(headers: Record<string, string>, text: string): CallOutcome {
  try {
    const { status, headers: inner, body } = JSON.parse(text.trim());
    const lowered = Object.entries(inner ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
    return { kind: "response", status, headers: { ...headers, ...Object.fromEntries(lowered) }, body };
  } catch {
    return { kind: "lost", reason: "a streamed response was cut off", isStaleSocket: false };
  }
}
