import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import fc from "fast-check";
import { afterAll, expect } from "vitest";
import { outcomeListener } from "../src/outcome-listener.ts";
import { firstAllowedRole } from "../testing/allowed-roles.ts";
import { callProcedure, procedures } from "../testing/call-procedure.ts";
import { forgetAttempts } from "../testing/clients.ts";
import { collectMails } from "../testing/collect-mails.ts";
import { fingerprintDatabase } from "../testing/fingerprint-database.ts";
import { expectApiError } from "../testing/input-tests.ts";
import { validInputs } from "../testing/inputs.ts";
import { test } from "../testing/scenario-test.ts";

afterAll(() => outcomeListener().close());

const fuzzed = procedures.filter(({ hasInput }) => hasInput);
const value = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.integer(),
  fc.double(),
  fc.date({ noInvalidDate: false }),
  fc.uuid(),
  fc.constantFrom(undefined, null, true, "", "0001-01-01", "2026-02-29", "9999-12", "\u202E", "1,5"),
);

/** The paths of all fields and elements of a value. */
function pathsIn(inner: unknown, path: string[] = []): string[][] {
  if (typeof inner !== "object" || inner === null || inner instanceof Date) return [path];
  return [path, ...Object.entries(inner).flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}

function withValue(input: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const inner = (input as Record<string, unknown>)[key];
  if (Array.isArray(input)) return input.with(Number(key), withValue(inner, rest, value));
  return { ...(input as object), [key]: withValue(inner, rest, value) };
}

test("a valid input with any of its values changed is served or refused with a reason; a refusal changes nothing", {
  timeout: repetitionTimeout(240_000),
}, async ({ db, scenario }) => {
  collectMails();
  const inputs = validInputs(scenario);
  let before = await fingerprintDatabase(db);
  const sent = fc.asyncProperty(
    fc.constantFrom(...fuzzed),
    fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 2 }),
    async (procedure, changes) => {
      const { name } = procedure;
      let input: unknown = inputs[name];
      for (const [at, one] of changes) {
        const paths = pathsIn(input);
        input = withValue(input, paths[at % paths.length] as string[], one);
      }
      await forgetAttempts(db);
      const answer = await callProcedure(db, name, input, scenario.cookies[firstAllowedRole(procedure)]);
      const after = await fingerprintDatabase(db);
      if (answer.status !== 200) {
        expectApiError(answer, name);
        expect(after, name).toEqual(before);
      }
      before = after;
    },
  );
  await fc.assert(sent, { numRuns: repetitions(1_000, 100_000), endOnFailure: true });
});
