import type { APIRequestContext } from "@playwright/test";
import { webUrl } from "./setting.ts";

type Answer = { status: number; body: unknown };

/** Calls the API of the athletes' site as its pages do. */
export async function call<Result>(request: APIRequestContext, procedure: string, input: object = {}): Promise<Result> {
  const url = `${webUrl}/api/trpc/${procedure}`;
  const response = await request.post(url, { headers: { origin: webUrl }, data: serialised(input) });
  if (!response.ok()) throw new Error(`${procedure} answered ${response.status()}: ${await response.text()}`);
  const { result } = (await response.json()) as { result: { data: { json: Result } } };
  return result.data.json;
}

/** Asks a question of the API of the athletes' site as its pages do; dates come as texts. */
export async function ask<Result>(request: APIRequestContext, question: string, input: object): Promise<Result> {
  const url = `${webUrl}/api/trpc/${question}?input=${encodeURIComponent(JSON.stringify(serialised(input)))}`;
  const response = await request.get(url);
  if (!response.ok()) throw new Error(`${question} answered ${response.status()}: ${await response.text()}`);
  const { result } = (await response.json()) as { result: { data: { json: Result } } };
  return result.data.json;
}

/** Posts to one of the sign-in's doors of a site; the cookie stays in the request's context. */
export async function knock(request: APIRequestContext, door: string, data: object, origin = webUrl): Promise<Answer> {
  const response = await request.post(`${origin}/api/auth/${door}`, { headers: { origin }, data });
  return { status: response.status(), body: await response.json().catch(() => null) };
}

/** As superjson writes an input: which of its fields are dates stands beside it. */
function serialised(input: object) {
  const dates = Object.entries(input).filter(([, value]) => value instanceof Date);
  return { json: input, meta: { values: Object.fromEntries(dates.map(([key]) => [key, ["Date"]])) } };
}
