import { expect, test } from "vitest";
import { rejectedStatus } from "../../src/http/request-guard.ts";

const own = "https://club.example";
const ask = (method: string, path: string, headers: Record<string, string>, publicUrl = own) =>
  rejectedStatus({ method, headers: new Headers(headers) }, path, publicUrl);

test("a change from one of our pages passes", () => {
  expect(ask("POST", "/api/trpc/booking.request", { origin: own })).toBeNull();
});

test.each<Record<string, string>>([
  {},
  { origin: "null" },
  { origin: "https://evil.example" },
  { origin: "http://club.example" },
  { origin: `${own}.evil.example` },
])("a change from another origin is rejected: %j", (headers) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(ask(method, "/sign-in", headers)).toBe(403);
});

test("reading needs no origin", () => {
  expect(ask("GET", "/", { origin: "https://evil.example" })).toBeNull();
  expect(ask("HEAD", "/", {})).toBeNull();
});

test("loopback names are interchangeable on the same port", () => {
  const here = "http://127.0.0.1:3000";
  expect(ask("POST", "/", { origin: "http://localhost:3000" }, here)).toBeNull();
  expect(ask("POST", "/", { origin: "http://localhost:3001" }, here)).toBe(403);
  expect(ask("POST", "/", { origin: "http://localhost:3000" }, own)).toBe(403);
});

test("the engine needs no origin on its own path", () => {
  expect(ask("POST", "/api/inngest", { "content-length": "4000000" })).toBeNull();
  expect(ask("POST", "/api/inngest/other", {})).toBe(403);
  expect(ask("PUT", "/api/inngestx", {})).toBe(403);
});

test("a path that cannot be decoded, a host that is none and an endless address are rejected", () => {
  for (const host of ["http://[", "club example", "club.example:x", "[::1", "@club.example"])
    expect(ask("GET", "/", { host }), host).toBe(400);
  for (const host of ["club.example", "127.0.0.1:3000", "[::1]:3000", "localhost"])
    expect(ask("GET", "/", { host }), host).toBeNull();
  expect(ask("GET", "/%", {})).toBe(400);
  expect(ask("GET", "/en/%zz", {})).toBe(400);
  const request = { method: "GET", headers: new Headers(), url: `${own}/${"x".repeat(20_000)}` };
  expect(rejectedStatus(request, "/", own)).toBe(414);
});

test("a body that is too large or of unknown size is rejected", () => {
  const file = (size: number) => ask("POST", "/api/v1/files", { origin: own, "content-length": `${size}` });
  expect([file(10 * 2 ** 20), file(10 * 2 ** 20 + 1)]).toEqual([null, 413]);
  expect(ask("POST", "/api/v1/files/x", { origin: own, "content-length": "1048577" })).toBe(413);
  expect(ask("POST", "/api/trpc", { origin: own, "content-length": "1048577" })).toBe(413);
  expect(ask("POST", "/api/trpc", { origin: own, "transfer-encoding": "chunked" })).toBe(411);
  expect(ask("POST", "/api/inngest", { "content-length": "99000000" })).toBe(413);
});
