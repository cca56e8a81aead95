import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { log } from "../log.ts";
import { type EngineRequest, type Reply, refuse } from "./reply.ts";

const maxBytes = 32 << 20;
/** How long a client may take to send a request; 408 afterwards. */
const requestTimeout = 10_000;

/** Starts the HTTP server. An error in `answer` becomes a 500, or a 503 when the database can't be written. */
export async function listen(
  host: string,
  port: number,
  answer: (request: EngineRequest) => Promise<Reply>,
): Promise<Server> {
  const server = createServer(
    { keepAliveTimeout: 65_000, requestTimeout, connectionsCheckingInterval: 1_000 },
    (request, response) => {
      void handle(request, response, answer);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return server;
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: EngineRequest) => Promise<Reply>,
): Promise<void> {
  try {
    const body = await read(request);
    send(
      response,
      body === undefined
        ? { ...refuse(413, "The body is larger than 32 MiB"), headers: { connection: "close" } }
        : await answer(toEngineRequest(request, body)),
    );
  } catch (error) {
    const { name, message, stack } = error as Error;
    const isDatabase = name === "WriteError";
    log("error", message, isDatabase ? {} : { stack });
    send(response, isDatabase ? refuse(503, "The engine can't reach its database") : refuse(500, "The engine failed"));
  }
}

async function read(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // the connection stays open for the response when the rest is left unread
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function toEngineRequest(request: IncomingMessage, body: string): EngineRequest {
  const url = new URL(request.url ?? "/", "http://engine");
  const headers = request.headers as Record<string, string | undefined>;
  return { method: request.method ?? "GET", path: url.pathname, query: url.searchParams, headers, body };
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
}
