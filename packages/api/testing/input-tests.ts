import { reasons } from "@zea/domain/errors";
import { afterAll, expect } from "vitest";
import type { App } from "../src/app.ts";
import { outcomes } from "../src/booking-outcome.ts";
import { type Answer, call, type Procedure, procedures } from "./call.ts";
import { never, odd, rightInputs } from "./inputs.ts";
import { collectMails } from "./mails.ts";
import { callerOf, nameOf } from "./roles.ts";
import { fingerprint } from "./world.ts";
import { test } from "./world-test.ts";

/** What is refused is refused kindly: with a reason that we know, and an id under which it is logged. */
export function expectRefusal({ status, refusal }: Answer, about: string): void {
  expect(status, about).toBeGreaterThanOrEqual(400);
  expect(status, about).toBeLessThan(500);
  expect(reasons, about).toContain(refusal?.reason);
  expect(refusal?.requestId, about).toMatch(/^[0-9a-f-]{36}$/);
}

/** Holds every procedure of an app that takes an input against whatever may be sent to it. */
export function testInputs(app: App): void {
  afterAll(() => outcomes().close());
  for (const procedure of procedures) if (procedure.app === app && procedure.hasInput) testInput(procedure);
}

function testInput(procedure: Procedure): void {
  const name = nameOf(procedure);

  test(`${name} refuses with a reason what it cannot take, and changes nothing`, async ({ db, world }) => {
    collectMails();
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

  test(`${name} never stumbles over an odd input, and answers each with a reason or rightly`, async ({ db, world }) => {
    collectMails();
    const right = rightInputs(world)[name]!;
    for (const [what, value] of Object.entries(odd)) {
      for (const field of Object.keys(right)) {
        const answer = await call(db, procedure, { ...right, [field]: value }, world.cookies[callerOf(procedure)]);
        if (answer.status !== 200) expectRefusal(answer, `${name}: ${field} is ${what}`);
      }
      await db.rateLimiterFlexible.deleteMany();
    }
  });

  test(`${name} takes nobody's word for who they are`, async ({ db, world }) => {
    collectMails();
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
