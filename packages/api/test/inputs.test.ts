import { afterAll, expect } from "vitest";
import { outcomes } from "../src/booking-outcome.ts";
import { get, post, procedures, send } from "../testing/call.ts";
import { expectRefusal } from "../testing/input-tests.ts";
import { rightInputs } from "../testing/inputs.ts";
import { nameOf } from "../testing/roles.ts";
import { fingerprint } from "../testing/world.ts";
import { test } from "../testing/world-test.ts";

afterAll(() => outcomes().close());

test("the tables of right inputs know every procedure that takes one", ({ world }) => {
  const withInput = procedures.filter(({ hasInput }) => hasInput);
  expect(Object.keys(rightInputs(world)).sort()).toEqual(withInput.map(nameOf).sort());
});

test("what is no call at all is refused with a reason", async ({ db, world: { cookies } }) => {
  const before = await fingerprint(db);
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
    expectRefusal(await send(db, "web", request), about);
  }
  expect(await fingerprint(db)).toEqual(before);
});
