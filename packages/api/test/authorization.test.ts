import { test } from "@zea/db/testing/test";
import { afterAll, expect } from "vitest";
import { outcomeListener } from "../src/outcome-listener.ts";
import { allowedRoles, firstAllowedRole, type Role } from "../testing/allowed-roles.ts";
import { type Answer, callProcedure, procedures } from "../testing/call-procedure.ts";
import { collectMails } from "../testing/collect-mails.ts";
import { fingerprintDatabase } from "../testing/fingerprint-database.ts";
import { validInputs } from "../testing/inputs.ts";
import { createScenario } from "../testing/scenario.ts";

afterAll(() => outcomeListener().close());

const roles: Role[] = ["visitor", "athlete", "coach", "admin"];

function expectDenied({ status, error }: Answer, about: string): void {
  expect([401, 403], about).toContain(status);
  expect(["request.unauthenticated", "request.forbidden"], about).toContain(error?.reason);
}

test("the table of roles lists every procedure", () => {
  expect(Object.keys(allowedRoles).sort()).toEqual(procedures.map(({ name }) => name).sort());
});

test("each procedure rejects all roles but its own and those whose access ended, and nothing changes", async ({
  db,
  url,
}) => {
  process.env.DATABASE_URL = url;
  const scenario = await createScenario(db);
  const inputs = validInputs(scenario);
  const before = await fingerprintDatabase(db);
  for (const procedure of procedures) {
    const { name } = procedure;
    for (const role of roles.filter((one) => !allowedRoles[name]?.includes(one))) {
      // a procedure open to visitors rejects nobody: even an administrator's cookie, unknown to the web app, counts as a visitor's
      if (allowedRoles[name]?.includes("visitor")) continue;
      expectDenied(await callProcedure(db, name, inputs[name], scenario.cookies[role]), `${name} as ${role}`);
    }
    if (allowedRoles[name]?.includes("visitor")) continue;
    const asEnded = await callProcedure(db, name, inputs[name], scenario.cookies.endedCoach);
    expectDenied(asEnded, `${name} as a coach whose access ended`);
  }
  expect(await fingerprintDatabase(db)).toEqual(before);
}, 60_000);

test("each procedure serves its own roles", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  collectMails();
  const scenario = await createScenario(db);
  const inputs = validInputs(scenario);
  const runLast = ["account.revokeOtherSessions", "profile.requestReactivation", "booking.request"];
  const ordered = [...procedures].sort((a, b) => runLast.indexOf(a.path) - runLast.indexOf(b.path));
  for (const procedure of ordered) {
    const { name } = procedure;
    for (const role of allowedRoles[name] ?? []) {
      const { status, error } = await callProcedure(db, name, inputs[name], scenario.cookies[role]);
      expect([401, 403], `${name} as ${role}`).not.toContain(status);
      expect(status, `${name} as ${role}: ${error?.reason}`).toBeLessThan(500);
    }
  }
}, 60_000);

const unknownId = "019b0000-0000-7000-8000-000000000000";
const isId = (value: unknown) => typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value);

/** The ids in an input, by the path of their fields; a request key is chosen by the caller and names nothing. */
function idPaths(value: unknown, path: string[] = []): string[][] {
  if (isId(value)) return path.at(-1) === "requestKey" ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => idPaths(inner, [...path, key]));
}

/** A copy of `input` with `id` at some of its paths. */
function withId(input: object, paths: string[][], id: string): object {
  const copy = structuredClone(input);
  for (const path of paths) {
    const owner = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy);
    (owner as Record<string, unknown>)[path.at(-1) as string] = id;
  }
  return copy;
}

/** Procedures whose ids don't belong to one person. */
const withPublicIds = [
  "web booking.quote",
  "web booking.request",
  "web coach.get",
  "web credit.request",
  "web slot.month",
];
/** Its ids are what the caller's page showed; it is refused for the password before they count. */
const behindPassword = ["web ownData.deleteAccount"];
const listsFilteredById = ["web booking.list", "admin analytics.rows", "admin schedule.week"];
const withoutPrivateIds = [...withPublicIds, ...behindPassword, ...listsFilteredById];
const withPrivateIds = procedures.filter(({ name }) => !withoutPrivateIds.includes(name));

/** Answers are compared without what differs from call to call. */
const comparable = ({ status, error }: Answer) => ({ status, error: { ...error, requestId: null } });

/** The others of a role, to whom everything of the first person of that role is foreign. */
const others = { athlete: ["other", "deactivatedAthlete"], coach: ["otherCoach"] } as const;

test("what belongs to another person is answered like the unknown, and nothing changes", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const scenario = await createScenario(db);
  const { id } = await db.session.findFirstOrThrow({ where: { userId: scenario.people.athlete.id } });
  const inputs: Record<string, object> = { ...validInputs(scenario), "web account.revokeSession": { id } };
  const before = await fingerprintDatabase(db);
  let calls = 0;
  for (const { name } of withPrivateIds) {
    const paths = idPaths(inputs[name]);
    for (const role of ["athlete", "coach"] as const) {
      if (paths.length === 0 || !allowedRoles[name]?.includes(role)) continue;
      for (const person of others[role]) {
        const headers = scenario.cookies[person];
        const foreign = await callProcedure(db, name, inputs[name], headers);
        const unknown = await callProcedure(db, name, withId(inputs[name]!, paths, unknownId), headers);
        expect(comparable(foreign), `${name} as ${person}`).toEqual(comparable(unknown));
        expect(foreign.status, `${name} as ${person}`).toBe(404);
        calls += 1;
      }
    }
  }
  expect(calls).toBeGreaterThan(30);
  expect(await fingerprintDatabase(db)).toEqual(before);
}, 60_000);

test("an id of something else is answered like an unknown one, and nothing changes", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const scenario = await createScenario(db);
  const inputs = validInputs(scenario);
  const ofOtherKinds = { ...scenario.waits.evaluation, ...scenario.payment.report, lotId: scenario.lotId };
  const before = await fingerprintDatabase(db);
  for (const procedure of withPrivateIds) {
    const { name } = procedure;
    const headers = scenario.cookies[firstAllowedRole(procedure)];
    for (const path of idPaths(inputs[name])) {
      const ask = (id: string) => callProcedure(db, name, withId(inputs[name]!, [path], id), headers);
      const unknown = await ask(unknownId);
      expect([404, 409], `${name}: ${path}`).toContain(unknown.status);
      for (const [kind, id] of Object.entries(ofOtherKinds)) {
        if (path.at(-1) === kind) continue;
        expect(comparable(await ask(id)), `${name}: ${path} is a ${kind}`).toEqual(comparable(unknown));
      }
    }
  }
  expect(await fingerprintDatabase(db)).toEqual(before);
}, 120_000);

test("lists contain the reader's own bookings only, and nothing after someone else's booking", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { cookies, bookings, people } = await createScenario(db);
  const idsOf = async (input: object) => {
    const { data } = await callProcedure(db, "web booking.list", input, cookies.athlete);
    return (data as { bookings: { bookingId: string }[] }).bookings.map(({ bookingId }) => bookingId);
  };
  const ids = await idsOf({ when: "upcoming" });
  expect(ids).not.toEqual([]);
  expect(await db.booking.count({ where: { id: { in: ids }, athleteId: people.other.id } })).toBe(0);
  expect(await idsOf({ when: "past", cursor: bookings.ofOtherAthlete.bookingId })).toEqual([]);
});

test("a coach can dispute lines of their own statement only", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { cookies, payment } = await createScenario(db);
  const dispute = "web statement.dispute";
  const before = await fingerprintDatabase(db);
  const lines = [payment.own.line, payment.ofOtherCoach.line].map((line) => ({ ...line, reason: "No la reconozco" }));
  const { status, error } = await callProcedure(db, dispute, { ...payment.own.statement, lines }, cookies.coach);
  expect([status, error?.reason]).toEqual([404, "payment.line_not_found"]);
  expect(await fingerprintDatabase(db)).toEqual(before);
});

test("revoking a role takes effect on the next call", async ({ db, url }) => {
  process.env.DATABASE_URL = url;
  const { cookies, people } = await createScenario(db);
  const list = "admin athlete.list";
  expect((await callProcedure(db, list, {}, cookies.admin)).status).toBe(200);
  await db.user.update({ where: { id: people.admin.id }, data: { role: "COACH" } });
  expect((await callProcedure(db, list, {}, cookies.admin)).status).toBe(401);
});
