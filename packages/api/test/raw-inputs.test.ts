import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import fc from "fast-check";
import { afterAll, expect } from "vitest";
import { outcomeListener } from "../src/outcome-listener.ts";
import { firstAllowedRole } from "../testing/allowed-roles.ts";
import { get, type Procedure, post, procedures, send } from "../testing/call-procedure.ts";
import { collectMails } from "../testing/collect-mails.ts";
import { fingerprintDatabase } from "../testing/fingerprint-database.ts";
import { test } from "../testing/scenario-test.ts";

afterAll(() => outcomeListener().close());

/** Mutations without an input are left out: they would succeed, and change data, whatever text is sent. */
const fuzzed = procedures.filter(({ kind, hasInput }) => kind !== "mutation" || hasInput);

const type = fc.oneof(
  fc.constantFrom("Date", "undefined", "set", "map", "regexp", "bigint", "number", "Error", "URL"),
  fc.tuple(fc.constantFrom("typed-array", "class", "symbol", "custom"), fc.string()),
);
const path = fc.oneof(fc.string(), fc.constantFrom("a", "a.b", "0", "__proto__.x", "constructor.prototype", "a\\.b"));
const annotations = fc.oneof(fc.dictionary(path, fc.array(type)), fc.array(type), fc.jsonValue());
const meta = fc.record(
  {
    values: annotations,
    referentialEqualities: fc.oneof(fc.dictionary(path, fc.array(path)), fc.array(fc.array(path))),
    v: fc.constantFrom(0, 1, 2, "1"),
  },
  { requiredKeys: [] },
);
const superjson = fc.record({ json: fc.jsonValue(), meta: fc.oneof(meta, fc.jsonValue()) }, { requiredKeys: [] });
const payload = superjson.map((value) => JSON.stringify(value));

/** Text sent as the input: arbitrary characters, plain JSON, a superjson payload with random metadata, or such a payload cut short. */
const rawInput = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.json(),
  payload,
  fc.tuple(payload, fc.nat(200)).map(([text, length]) => text.slice(0, length)),
);

function requestOf({ app, path, kind }: Procedure, text: string, isBatch: boolean, headers?: Headers): Request {
  if (kind === "mutation") return post(app, isBatch ? `${path}?batch=1` : path, text, headers);
  const { url } = get(app, path, text.toWellFormed(), headers);
  return new Request(isBatch ? `${url}&batch=1` : url, { headers });
}

test("whatever text is sent as an input, the server never answers with a 5xx and nothing changes", {
  timeout: repetitionTimeout(180_000),
}, async ({ db, scenario }) => {
  collectMails();
  const before = await fingerprintDatabase(db);
  const sent = fc.asyncProperty(
    fc.constantFrom(...fuzzed),
    rawInput,
    fc.boolean(),
    async (procedure, text, isBatch) => {
      const headers = scenario.cookies[firstAllowedRole(procedure)];
      const { status } = await send(db, procedure.app, requestOf(procedure, text, isBatch, headers));
      expect(status, procedure.name).toBeLessThan(500);
    },
  );
  await fc.assert(sent, { numRuns: repetitions(1_000, 100_000) });
  expect(await fingerprintDatabase(db)).toEqual(before);
});
