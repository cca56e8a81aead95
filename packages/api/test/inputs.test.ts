import { afterAll, expect } from "vitest";
import { outcomeListener } from "../src/outcome-listener.ts";
import { get, post, procedures, send } from "../testing/call-procedure.ts";
import { fingerprintDatabase } from "../testing/fingerprint-database.ts";
import { expectApiError } from "../testing/input-tests.ts";
import { validInputs } from "../testing/inputs.ts";
import { test } from "../testing/scenario-test.ts";

afterAll(() => outcomeListener().close());

test("the table of valid inputs has every procedure that takes an input", ({ scenario }) => {
  const withInput = procedures.filter(({ hasInput }) => hasInput);
  expect(Object.keys(validInputs(scenario)).sort()).toEqual(withInput.map(({ name }) => name).sort());
});

test("a malformed call is rejected with a reason", async ({ db, scenario: { cookies } }) => {
  const before = await fingerprintDatabase(db);
  const requests = [
    ...["{", "", "[]", "null", '"x"', '{"json":{}}', '{"json":{},"meta":{"values":{"__proto__.a":["Date"]}}}'].map(
      (body) => post("web", "account.setLocale", body, cookies.athlete),
    ),
    post(
      "web",
      "account.setLocale",
      '{"json":{"locale":"x"},"meta":{"values":{"locale":["class","User"]}}}',
      cookies.athlete,
    ),
    post(
      "web",
      "account.setLocale",
      '{"json":{"locale":"x"},"meta":{"values":{"locale":[["custom","x"]]}}}',
      cookies.athlete,
    ),
    post("web", "account.setLocale", '{"json":{"locale":"x"},"meta":7}', cookies.athlete),
    post("web", "account.setLocale", '{"json":{"locale":"x"},"meta":{"values":{"a.b.c":["Date"]}}}', cookies.athlete),
    post(
      "web",
      "account.setLocale",
      '{"json":{"locale":"x"},"meta":{"referentialEqualities":{"locale":["constructor.prototype.x"]}}}',
      cookies.athlete,
    ),
    post("web", "nothing.here", "{}", cookies.athlete),
    post("web", "athlete.list", "{}", cookies.athlete),
    post("web", "__proto__", "{}", cookies.athlete),
    post("web", "booking.get", "{}", cookies.athlete),
    get("web", "account.setLocale", "{}", cookies.athlete),
    get("web", "booking.get", "{", cookies.athlete),
    get("web", "booking.get", "%", cookies.athlete),
  ];
  for (const request of requests) {
    const about = `${request.method} ${request.url}`;
    expectApiError(await send(db, "web", request), about);
  }
  expect(await fingerprintDatabase(db)).toEqual(before);
});
