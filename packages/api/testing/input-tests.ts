import { reasons } from "@zea/domain/errors";
import { afterAll, expect } from "vitest";
import type { App } from "../src/app.ts";
import { outcomeListener } from "../src/outcome-listener.ts";
import { firstAllowedRole } from "./allowed-roles.ts";
import { type Answer, callProcedure, type Procedure, procedures } from "./call-procedure.ts";
import { forgetAttempts } from "./clients.ts";
import { collectMails } from "./collect-mails.ts";
import { fingerprintDatabase } from "./fingerprint-database.ts";
import { invalidValues, unusualValues, validInputs } from "./inputs.ts";
import { newcomerEmail } from "./scenario.ts";
import { test } from "./scenario-test.ts";

/** Expects a client error with a known reason and a request id. */
export function expectApiError({ status, error }: Answer, about: string): void {
  expect(status, about).toBeGreaterThanOrEqual(400);
  expect(status, about).toBeLessThan(500);
  expect(reasons, about).toContain(error?.reason);
  expect(error?.requestId, about).toMatch(/^[0-9a-f-]{36}$/);
}

/** Tests every procedure of an app that takes an input against malformed, unusual and forged input. */
export function testInputs(app: App): void {
  afterAll(() => outcomeListener().close());
  for (const procedure of procedures) if (procedure.app === app && procedure.hasInput) testInput(procedure);
}

function testInput(procedure: Procedure): void {
  const { name } = procedure;

  test(`${name} rejects invalid input with a reason, and changes nothing`, async ({ db, scenario }) => {
    collectMails();
    const right = validInputs(scenario)[name]!;
    const headers = scenario.cookies[firstAllowedRole(procedure)];
    const before = await fingerprintDatabase(db);
    for (const [what, value] of Object.entries(invalidValues)) {
      // an empty list can be valid input for a list
      const fields = Object.entries(right).filter(([, own]) => !(Array.isArray(own) && Array.isArray(value)));
      for (const [field] of fields) {
        const answer = await callProcedure(db, name, { ...right, [field]: value }, headers);
        expectApiError(answer, `${name}: ${field} is ${what}`);
      }
      // an object without our fields is only short of those that must be there
      if (what !== "an object") expectApiError(await callProcedure(db, name, value, headers), `${name}: ${what}`);
      await forgetAttempts(db);
    }
    for (const [what, value] of Object.entries({ text: "text", one: 1, yes: true, nothing: null })) {
      expectApiError(await callProcedure(db, name, value, headers), `${name}: ${what}`);
    }
    expect(await fingerprintDatabase(db)).toEqual(before);
  });

  test(`${name} answers unusual input with a result or a reason, never with a server error`, async ({
    db,
    scenario,
  }) => {
    collectMails();
    const right = validInputs(scenario)[name]!;
    for (const [what, value] of Object.entries(unusualValues)) {
      for (const field of Object.keys(right)) {
        const answer = await callProcedure(
          db,
          name,
          { ...right, [field]: value },
          scenario.cookies[firstAllowedRole(procedure)],
        );
        if (answer.status !== 200) expectApiError(answer, `${name}: ${field} is ${what}`);
      }
      await forgetAttempts(db);
    }
  });

  test(`${name} ignores who the input claims to be`, async ({ db, scenario }) => {
    collectMails();
    const { people, cookies } = scenario;
    const right = validInputs(scenario)[name]!;
    const caller = firstAllowedRole(procedure);
    const claims = { role: "ADMIN", userId: people.other.id, actor: people.admin, emailVerified: true, balance: 99 };
    // whose name and language the act is about
    const corrected = name === "admin athlete.update" ? [people.athlete.id] : [];
    const others = () =>
      Promise.all([
        db.user.findMany({
          where: { id: { notIn: [people[caller === "visitor" ? "athlete" : caller].id, ...corrected] } },
          omit: { name: name === "admin coach.update" }, // that of a coach is the one that the club shows
          orderBy: { id: "asc" },
        }),
        db.booking.findMany({ where: { athleteId: people.other.id }, orderBy: { id: "asc" } }),
      ]);
    const before = await others();
    const { status } = await callProcedure(db, name, { ...claims, ...right }, cookies[firstAllowedRole(procedure)]);
    expect(status).toBeLessThan(500);
    const [users, bookings] = await others();
    const isNew = (email: string) => email === newcomerEmail || ("email" in right && email === right.email);
    expect([users.filter(({ email }) => !isNew(email)), bookings]).toEqual(before);
    expect(await db.user.count({ where: { role: "ADMIN" } })).toBe(name === "admin person.invite" ? 2 : 1);
    expect(await db.user.count({ where: { email: "aitana@zea.test" } })).toBe(0);
  });
}
