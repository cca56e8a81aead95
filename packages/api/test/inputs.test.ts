import { test } from "@zea/db/testing/test";
import { reasons } from "@zea/domain/errors";
import { afterAll, expect } from "vitest";
import { outcomes } from "../src/booking-outcome.ts";
import { type Answer, call, get, post, procedures, send } from "../testing/call.ts";
import { never, odd, rightInputs } from "../testing/inputs.ts";
import { collectMails } from "../testing/mails.ts";
import { callerOf, nameOf } from "../testing/roles.ts";
import { fingerprint, makeWorld } from "../testing/world.ts";

afterAll(() => outcomes().close());

const withInput = procedures.filter(({ hasInput }) => hasInput);

function expectRefusal({ status, refusal }: Answer, about: string): void {
  expect(status, about).toBeGreaterThanOrEqual(400);
  expect(status, about).toBeLessThan(500);
  expect(reasons, about).toContain(refusal?.reason);
  expect(refusal?.requestId, about).toMatch(/^[0-9a-f-]{36}$/);
}

test("the tables of this file know every procedure that takes an input", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  expect(Object.keys(rightInputs(await makeWorld(db))).sort()).toEqual(withInput.map(nameOf).sort());
});

for (const procedure of withInput) {
  const name = nameOf(procedure);

  test(`${name} refuses with a reason what it cannot take, and changes nothing`, async ({ db, url }) => {
    process.env.DATABASE_URL = url;
    collectMails();
    const world = await makeWorld(db);
    const right = rightInputs(world)[name]!;
    const headers = world.cookies[callerOf(procedure)];
    const before = await fingerprint(db);
    for (const [what, value] of Object.entries(never)) {
      // a list that may be empty takes one
      const fields = Object.entries(right).filter(([, own]) => !(Array.isArray(own) && Array.isArray(value)));
      for (const [field] of fields) {
        const answer = await call(db, procedure, { ...right, [field]: value }, headers);
        expectRefusal(answer, `${name}: ${field} is ${what}`);
      }
      // an object without our fields is only short of those that must be there
      if (what !== "an object") expectRefusal(await call(db, procedure, value, headers), `${name}: ${what}`);
      await db.rateLimiterFlexible.deleteMany();
    }
    for (const [what, value] of Object.entries({ text: "text", one: 1, yes: true, nothing: null })) {
      expectRefusal(await call(db, procedure, value, headers), `${name}: ${what}`);
    }
    expect(await fingerprint(db)).toEqual(before);
  });

  test(`${name} never stumbles over an odd input, and answers each with a reason or rightly`, async ({ db, url }) => {
    process.env.DATABASE_URL = url;
    collectMails();
    const world = await makeWorld(db);
    const right = rightInputs(world)[name]!;
    for (const [what, value] of Object.entries(odd)) {
      for (const field of Object.keys(right)) {
        const answer = await call(db, procedure, { ...right, [field]: value }, world.cookies[callerOf(procedure)]);
        if (answer.status !== 200) expectRefusal(answer, `${name}: ${field} is ${what}`);
      }
      await db.rateLimiterFlexible.deleteMany();
    }
  });

  test(`${name} takes nobody's word for who they are`, async ({ db, url }) => {
    process.env.DATABASE_URL = url;
    collectMails();
    const world = await makeWorld(db);
    const { people, cookies } = world;
    const right = rightInputs(world)[name]!;
    const caller = callerOf(procedure);
    const claims = { role: "ADMIN", userId: people.other.id, actor: people.admin, emailVerified: true, balance: 99 };
    const others = () =>
      Promise.all([
        db.user.findMany({ where: { id: { not: people[caller === "visitor" ? "athlete" : caller].id } } }),
        db.booking.findMany({ where: { athleteId: people.other.id } }),
      ]);
    const before = await others();
    const { status } = await call(db, procedure, { ...claims, ...right }, cookies[callerOf(procedure)]);
    expect(status).toBeLessThan(500);
    const [users, bookings] = await others();
    const isNew = (email: string) => "email" in right && email === right.email;
    expect([users.filter(({ email }) => !isNew(email)), bookings]).toEqual(before);
    expect(await db.user.count({ where: { role: "ADMIN" } })).toBe(name === "admin person.invite" ? 2 : 1);
    expect(await db.user.count({ where: { email: "aitana@zea.test", emailVerified: true } })).toBe(0);
  });
}

test("what is no call at all is refused with a reason", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { cookies } = await makeWorld(db);
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
