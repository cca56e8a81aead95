import { expect, test } from "vitest";
import { refusal } from "../../src/http/guard.ts";

const own = "https://club.example";
const ask = (method: string, path: string, headers: Record<string, string>, publicUrl = own) =>
  refusal({ method, headers: new Headers(headers) }, path, publicUrl);

test("a change from a page of ours passes", () => {
  expect(ask("POST", "/api/trpc/booking.request", { origin: own })).toBeNull();
});

test.each<Record<string, string>>([
  {},
  { origin: "null" },
  { origin: "https://evil.example" },
  { origin: "http://club.example" },
  { origin: `${own}.evil.example` },
])("a change from elsewhere is refused: %j", (headers) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(ask(method, "/sign-in", headers)).toBe(403);
});

test("reading needs no origin", () => {
  expect(ask("GET", "/", { origin: "https://evil.example" })).toBeNull();
  expect(ask("HEAD", "/", {})).toBeNull();
});

test("on this machine its names are one, on the same port only", () => {
  const here = "http://127.0.0.1:3000";
  expect(ask("POST", "/", { origin: "http://localhost:3000" }, here)).toBeNull();
  expect(ask("POST", "/", { origin: "http://localhost:3001" }, here)).toBe(403);
  expect(ask("POST", "/", { origin: "http://localhost:3000" }, own)).toBe(403);
});

test("the engine needs no origin, only its own path is open", () => {
  expect(ask("POST", "/api/inngest", { "content-length": "4000000" })).toBeNull();
  expect(ask("POST", "/api/inngest/other", {})).toBe(403);
  expect(ask("PUT", "/api/inngestx", {})).toBe(403);
});

test("a body too large or of unknown size is not read", () => {
  expect(ask("POST", "/api/trpc", { origin: own, "content-length": "1048577" })).toBe(413);
  expect(ask("POST", "/api/trpc", { origin: own, "transfer-encoding": "chunked" })).toBe(411);
  expect(ask("POST", "/api/inngest", { "content-length": "99000000" })).toBe(413);
});
