import type { PrismaClient } from "@zea/db/generated/client";
import { publicOrigin } from "@zea/environment/origins";
import superjson from "superjson";
import type { ApiError } from "../src/api-error.ts";
import type { App } from "../src/app.ts";
import { trpcHandler } from "../src/http/trpc-handler.ts";
import { adminRouter, webRouter } from "../src/root.ts";

type Kind = "query" | "mutation" | "subscription";
/** `name` is for example "web booking.request". */
export type Procedure = { name: string; app: App; path: string; kind: Kind; hasInput: boolean };
export type Answer = { status: number; data: unknown; error: (ApiError & { requestId: string }) | null };

/** Every procedure of both apps. */
export const procedures: Procedure[] = [
  ...list("web", webRouter._def.procedures),
  ...list("admin", adminRouter._def.procedures),
];

type ProcedureLike = { _def: { type: Kind; inputs?: unknown[] } };

function list(app: App, router: object): Procedure[] {
  return Object.entries(router as Record<string, ProcedureLike>).map(([path, { _def }]) => {
    return { name: `${app} ${path}`, app, path, kind: _def.type, hasInput: (_def.inputs?.length ?? 0) > 0 };
  });
}

/** Calls a procedure over HTTP, as a browser would. */
export function callProcedure(
  database: PrismaClient,
  name: string,
  input: unknown,
  headers = new Headers(),
): Promise<Answer> {
  const procedure = procedures.find((one) => one.name === name);
  if (!procedure) throw new Error(`There is no procedure ${name}.`);
  const { app, path, kind } = procedure;
  const body = JSON.stringify(input === undefined ? {} : superjson.serialize(input));
  return send(database, app, kind === "mutation" ? post(app, path, body, headers) : get(app, path, body, headers));
}

export function post(app: App, path: string, body: string, headers = new Headers()): Request {
  const all = new Headers(headers);
  all.set("content-type", "application/json");
  return new Request(`${publicOrigin(app)}/api/trpc/${path}`, { method: "POST", headers: all, body });
}

export function get(app: App, path: string, input: string, headers = new Headers()): Request {
  return new Request(`${publicOrigin(app)}/api/trpc/${path}?input=${encodeURIComponent(input)}`, { headers });
}

export async function send(database: PrismaClient, app: App, request: Request): Promise<Answer> {
  return readAnswer(await trpcHandler(app, database)(request));
}

export async function readAnswer(response: Response): Promise<Answer> {
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) {
    return firstEvent(response);
  }
  const [answer] = [JSON.parse(await response.text())].flat(); // of a batch, the first
  const parsed = answer.error ? superjson.deserialize<{ data: Answer["error"] }>(answer.error) : null;
  const data = answer.result?.data && superjson.deserialize(answer.result.data);
  return { status: response.status, data, error: parsed?.data ?? null };
}

type StreamError = { data: NonNullable<Answer["error"]> & { httpStatus: number } };

/** The first event of a stream: its data, or the error that ends it. */
async function firstEvent(response: Response): Promise<Answer> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  let event: RegExpExecArray | null = null;
  while (!event) {
    const { value, done } = await reader.read();
    if (done) return { status: response.status, data: null, error: null };
    text += value;
    event = /(?:^|\n)(?:event: serialized-(error)\n)?data: ({"json".*)\n/.exec(text);
  }
  await reader.cancel();
  const payload = superjson.parse(event[2]!);
  if (!event[1]) return { status: response.status, data: payload, error: null };
  const { data } = payload as StreamError;
  return { status: data.httpStatus, data: null, error: data };
}
