import { test } from "@zea/db/testing/test";
import { days, later } from "@zea/domain/time";
import { expect } from "vitest";
import { seedClub } from "../src/seed/club.ts";
import { knock } from "../testing/visit.ts";

test("the demo club is made by the verbs, whole and quickly, and only what is open is still to be delivered", async ({
  db,
}) => {
  const began = process.cpuUsage();
  const sentence = await seedClub(db);
  // the time of our own process, whatever else the machine does
  expect(process.cpuUsage(began).user).toBeLessThan(15_000_000);

  const statuses = await db.booking.groupBy({ by: ["status"], _count: true });
  const counts = Object.fromEntries(statuses.map(({ status, _count }) => [status, _count]));
  for (const status of ["CONFIRMED", "COMPLETED", "CANCELLED", "NO_SHOW", "REJECTED"])
    expect(counts[status]).toBeGreaterThan(0);
  expect(counts.REQUESTED).toBeUndefined();

  const open = await db.outboxEvent.findMany({ where: { deliveredAt: null } });
  const upcoming = await db.booking.count({ where: { status: "CONFIRMED", startsAt: { gt: new Date() } } });
  const rounds = await db.onboardingRound.count({ where: { state: "OPEN" } });
  expect(upcoming).toBeGreaterThan(5);
  expect(rounds).toBe(4);
  expect(open.filter(({ name }) => name === "booking/confirmed")).toHaveLength(upcoming);
  expect(open.filter(({ name }) => name === "athlete/registered")).toHaveLength(rounds);
  const unfinal = await db.sessionRecord.findMany({ where: { finalisedAt: null }, select: { bookingId: true } });
  expect(open.filter(({ name }) => name === "session/completed").map(({ subjectId }) => subjectId)).toHaveLength(
    unfinal.length,
  );
  expect(open).toHaveLength(upcoming + rounds + unfinal.length);
  expect(await db.mail.count({ where: { state: "REQUESTED" } })).toBe(0);
  expect(await db.user.count({ where: { NOT: { email: { endsWith: ".test" } } } })).toBe(0);

  const waiting = { state: "OPEN" as const };
  expect(await db.answerWait.count({ where: { ...waiting, dueAt: { lte: new Date() } } })).toBe(0);
  expect(await db.sessionRecord.count({ where: { finalisedAt: null, booking: { waits: { none: waiting } } } })).toBe(0);
  expect(
    await db.sessionRecord.count({ where: { finalisedAt: { not: null }, booking: { waits: { some: waiting } } } }),
  ).toBe(0);
  const at = (name: string) => ({ user: { email: `${name}@zea.test` } });
  const fresh = { ...waiting, remindersDone: 0, booking: { athlete: at("atleta"), coach: at("entrenadora") } };
  const owed = await db.answerWait.findMany({ where: fresh });
  expect(new Set(owed.map(({ kind }) => kind))).toEqual(new Set(["FEEDBACK", "EVALUATION"]));
  expect(await db.mail.count({ where: { subjectId: { in: owed.map(({ id }) => id) } } })).toBe(0);
  expect(await db.answerWait.count({ where: { state: "TIMED_OUT" } })).toBeGreaterThan(10);
  const missed = { status: "NO_SHOW" as const, startsAt: { gt: later(new Date(), -days(7)) } };
  expect(await db.booking.count({ where: { ...missed, coach: at("entrenadora") } })).toBeGreaterThan(0);

  for (const [app, name] of [
    ["web", "atleta"],
    ["web", "entrenadora"],
    ["admin", "admin"],
    ["web", "nueva"],
  ] as const) {
    expect(sentence).toContain(`${name}@zea.test`);
    const response = await knock(db, app, "/sign-in/email", { email: `${name}@zea.test`, password: "zea-demo-2026" });
    expect(response.status, name).toBe(200);
  }
  const broke = await db.creditAccount.findFirstOrThrow({
    where: { athlete: { user: { email: "sincreditos@zea.test" } } },
  });
  expect(broke.balance).toBe(0);
}, 60_000);
