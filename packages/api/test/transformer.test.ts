import superjson from "superjson";
import { afterAll, expect } from "vitest";
import { outcomeListener } from "../src/outcome-listener.ts";
import { transformer } from "../src/transformer.ts";
import { firstAllowedRole } from "../testing/allowed-roles.ts";
import { get, type Procedure, post, procedures, send } from "../testing/call-procedure.ts";
import { fingerprintDatabase } from "../testing/fingerprint-database.ts";
import { expectApiError } from "../testing/input-tests.ts";
import { test } from "../testing/scenario-test.ts";

afterAll(() => outcomeListener().close());

const { input } = transformer;
const travel = (value: unknown) => input.deserialize(JSON.parse(JSON.stringify(input.serialize(value))));

test("dates, absent values and plain data arrive as they were sent", () => {
  const at = new Date("2026-12-01T10:00:00Z");
  const inputs = [
    undefined,
    null,
    "text",
    at,
    [at, at],
    { a: undefined, b: [undefined, { c: at }], "d.e": at },
    { list: [1, 2, { "f\\g": at }] },
  ];
  for (const one of inputs) expect(travel(one)).toEqual(one);
});

test("what occurs twice is sent twice, without a reference", () => {
  const at = new Date("2026-12-01T10:00:00Z");
  const same = { id: 1 };
  expect(JSON.stringify(input.serialize({ from: at, to: at, a: same, b: same }))).not.toContain("referential");
  expect(travel({ from: at, to: at, a: same, b: same })).toEqual({ from: at, to: at, a: same, b: same });
});

/** Keys of each level refer to the next: what a naive reader would follow keys ** levels times. */
function references(keys: number, levels: number) {
  const names = Array.from({ length: keys }, (_, key) => `k${key}`);
  const nested: Record<string, string[]> = {};
  for (let level = 1; level < levels; level += 1) {
    const path = (name: string) => Array(level).fill(name).join(".");
    nested[path(names[0] ?? "")] = names.slice(1).map(path);
  }
  return { json: Object.fromEntries(names.map((name) => [name, {}])), meta: { referentialEqualities: nested, v: 1 } };
}

const nest = (depth: number): unknown => (depth === 0 ? 1 : [nest(depth - 1)]);

const refused: Record<string, unknown> = {
  "references of every level to the next": references(18, 6),
  "a reference to the root": { json: { a: {} }, meta: { referentialEqualities: [["a"]], v: 1 } },
  "no references, named all the same": { json: {}, meta: { referentialEqualities: {}, v: 1 } },
  "a long typed array": { json: { a: 3e7 }, meta: { values: { a: [["typed-array", "Float64Array"]] }, v: 1 } },
  ...Object.fromEntries(
    ["set", "map", "regexp", "bigint", "number", "URL", "Error", "toString", "__proto__"].map((type) => [
      `a ${type}`,
      { json: { a: [] }, meta: { values: { a: [type] }, v: 1 } },
    ]),
  ),
  ...Object.fromEntries(
    [["class", "User"], ["symbol", "x"], ["custom", "x"], "Date"].map((type) => [
      `an annotation ${type}`,
      { json: { a: "x" }, meta: { values: { a: typeof type === "string" ? type : [type] } } },
    ]),
  ),
  "annotations within annotations": { json: { a: ["x"] }, meta: { values: { a: ["set", { 0: ["Date"] }] }, v: 1 } },
  "an annotation of a list": { json: { a: "x" }, meta: { values: [["Date"], {}], v: 1 } },
  "a path to the prototype": { json: {}, meta: { values: { "__proto__.a": ["Date"] }, v: 1 } },
  "an escaped path to the prototype": { json: {}, meta: { values: { "constructor.prototype.a": ["Date"] }, v: 1 } },
  "a broken path": { json: {}, meta: { values: { "a\\b": ["Date"] }, v: 1 } },
  "a long path": { json: {}, meta: { values: { ["a.".repeat(1000)]: ["Date"] }, v: 1 } },
  "many annotations": {
    json: {},
    meta: { values: Object.fromEntries(Array.from({ length: 20_000 }, (_, key) => [`k${key}`, ["Date"]])), v: 1 },
  },
  "an older version": { json: {}, meta: { values: {}, v: 0 } },
  "another field": { json: {}, meta: {}, more: 1 },
  "another field in the annotations": { json: {}, meta: { more: 1 } },
  "a number for annotations": { json: {}, meta: 7 },
  "a date of an object": { json: { a: { toString: 1 } }, meta: { values: { a: ["Date"] } } },
  "a deep list": { json: nest(40) },
  "a long list": { json: Array(2000).fill(1) },
  "a long text": { json: "x".repeat(20_000) },
  "a list": [],
  nothing: null,
  "a text": "x",
};

test("an input of other types, with references or without end is refused", () => {
  for (const [what, payload] of Object.entries(refused)) {
    expect(() => input.deserialize(JSON.parse(JSON.stringify(payload))), what).toThrow();
  }
});

test("superjson would have followed them", () => {
  const { json, meta } = references(3, 3);
  expect(() => superjson.deserialize({ json, meta } as never)).not.toThrow();
});

test("every procedure answers such an input with a reason, and changes nothing", async ({ db, scenario }) => {
  const before = await fingerprintDatabase(db);
  const some = ["references of every level to the next", "a long typed array"];
  for (const procedure of procedures) {
    const isExample = ["coach.list", "account.register", "booking.follow"].includes(procedure.path);
    const headers = scenario.cookies[firstAllowedRole(procedure)];
    for (const what of isExample ? Object.keys(refused) : some) {
      const isBatch = what === some[0];
      const response = await send(db, procedure.app, requestOf(procedure, refused[what], isBatch, headers));
      expectApiError(response, `${procedure.name}: ${what}`);
      expect(response.status, `${procedure.name}: ${what}`).toBe(400);
    }
  }
  expect(await fingerprintDatabase(db)).toEqual(before);
});

function requestOf({ app, path, kind }: Procedure, payload: unknown, isBatch: boolean, headers?: Headers): Request {
  const text = JSON.stringify(isBatch ? { 0: payload } : payload);
  if (kind === "mutation") return post(app, isBatch ? `${path}?batch=1` : path, text, headers);
  const { url } = get(app, path, text, headers);
  return new Request(isBatch ? `${url}&batch=1` : url, { headers });
}
