import { timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { listPage, mailBody, mailPage } from "./page.ts";
import { IncomingMail, type KeptMail, type Store } from "./store.ts";

const largestBody = 5_000_000;
/** How long a client may take to send a request; 408 afterwards. */
const requestTimeout = 10_000;
const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";

/** A local stand-in for Resend's HTTP API that stores mails and shows them instead of sending them. */
export function createMailbox(store: Store, key: string): Server {
  return createServer({ requestTimeout, connectionsCheckingInterval: 1_000 }, (request, response) => {
    answer(store, key, request, response).catch(() => fail(response, 500, "internal_server_error"));
  });
}

async function answer(store: Store, key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // another host name means DNS rebinding: a web page that guessed the port
  if (!isOwnName(request.headers.host)) return fail(response, 403, "invalid_access");
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://mailbox");
  if (request.method === "POST" && pathname === "/emails") return receive(store, key, request, response);
  if (request.method !== "GET" && request.method !== "HEAD") return fail(response, 405, "method_not_allowed");
  if (pathname === "/health") return json(response, 200, { status: "ok" });
  if (pathname === "/emails")
    return json(response, 200, { data: store.list(searchParams.get("to") ?? undefined).map(asJson) });
  if (pathname === "/") return html(response, listPage(store.list()), pagePolicy);
  const [, id, body] = /^\/mails\/([0-9a-f-]{36})(\/body)?$/.exec(pathname) ?? [];
  const mail = id ? store.find(id) : undefined;
  if (!mail) return fail(response, 404, "not_found");
  return body ? html(response, mailBody(mail), mailPolicy) : html(response, mailPage(mail), pagePolicy);
}

async function receive(store: Store, key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isEqual(request.headers.authorization ?? "", `Bearer ${key}`)) return fail(response, 401, "invalid_api_key");
  const text = await read(request);
  if (text === null) {
    response.setHeader("connection", "close");
    return fail(response, 413, "validation_error");
  }
  const { data: mail } = IncomingMail.safeParse(parse(text));
  if (!mail) return fail(response, 422, "validation_error");
  const idempotencyKey = request.headers["idempotency-key"];
  const id = await store.keep(mail, typeof idempotencyKey === "string" ? idempotencyKey.slice(0, 256) : null);
  return id === "conflict" ? fail(response, 409, "invalid_idempotent_request") : json(response, 200, { id });
}

function asJson({ id, from, to, subject, html: body, text, receivedAt }: KeptMail) {
  return { id, from, to, subject, html: body, text, created_at: receivedAt };
}

async function read(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // the connection stays open for the response when the rest is left unread
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isOwnName(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host ?? "");
}

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function json(response: ServerResponse, status: number, body: object): void {
  send(response, status, "application/json", JSON.stringify(body), "default-src 'none'");
}

function html(response: ServerResponse, body: string, policy: string): void {
  send(response, 200, "text/html; charset=utf-8", body, policy);
}

function fail(response: ServerResponse, statusCode: number, name: string): void {
  if (response.headersSent) response.destroy();
  else json(response, statusCode, { statusCode, name, message: name.replaceAll("_", " ") });
}

function send(response: ServerResponse, status: number, type: string, body: string, policy: string): void {
  response.writeHead(status, {
    "content-type": type,
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  });
  response.end(body);
}
