import type { APIRequestContext } from "@playwright/test";
import { webUrl } from "./setting.ts";

type ApiResponse = { status: number; body: unknown };

/** Calls a mutation of the athletes' site as its pages do. */
export async function call<Result>(request: APIRequestContext, procedure: string, input: object = {}): Promise<Result> {
  const url = `${webUrl}/api/trpc/${procedure}`;
  const response = await request.post(url, { headers: { origin: webUrl }, data: serialise(input) });
  if (!response.ok()) throw new Error(`${procedure} returned ${response.status()}: ${await response.text()}`);
  const { result } = (await response.json()) as { result: { data: { json: Result } } };
  return result.data.json;
}

/** Calls a query of the athletes' site as its pages do; dates in the result are strings. */
export async function ask<Result>(request: APIRequestContext, procedure: string, input: object): Promise<Result> {
  const url = `${webUrl}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(serialise(input)))}`;
  const response = await request.get(url);
  if (!response.ok()) throw new Error(`${procedure} returned ${response.status()}: ${await response.text()}`);
  const { result } = (await response.json()) as { result: { data: { json: Result } } };
  return result.data.json;
}

/** Posts to an authentication endpoint of a site; the session cookie stays in the request context. */
export async function postAuth(
  request: APIRequestContext,
  path: string,
  data: object,
  origin = webUrl,
): Promise<ApiResponse> {
  const response = await request.post(`${origin}/api/auth/${path}`, { headers: { origin }, data });
  return { status: response.status(), body: await response.json().catch(() => null) };
}

/** The superjson form of an input whose only special values are dates at the top level. */
function serialise(input: object) {
  const dates = Object.entries(input).filter(([, value]) => value instanceof Date);
  return { json: input, meta: { values: Object.fromEntries(dates.map(([key]) => [key, ["Date"]])) } };
}
