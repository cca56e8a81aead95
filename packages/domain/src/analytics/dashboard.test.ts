import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeCoach, makeSession } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as, makeCompleted, makeConfirmed, makeNoShow } from "../../testing/session.ts";
import { uuidv7 } from "../id.ts";
import { days, hours, later } from "../time.ts";
import { findDashboard } from "./dashboard.ts";
import { countExceptions } from "./exception-counts.ts";

const now = new Date("2026-11-20T12:00:00Z");

/** The dashboard, whose counts and items are always of the same matters. */
async function look(db: Db, at = now) {
  const ctx = as(db, await makeAdmin(db), at);
  const dashboard = await findDashboard(ctx);
  for (const { count, items } of Object.values(dashboard.exceptions)) expect(items).toHaveLength(Math.min(count, 3));
  const counts = Object.entries(dashboard.exceptions).map(([kind, { count }]) => [kind, count]);
  expect(await countExceptions(ctx)).toEqual(Object.fromEntries(counts));
  return dashboard;
}

const countsOf = ({ exceptions }: Awaited<ReturnType<typeof look>>) =>
  Object.fromEntries(Object.entries(exceptions).flatMap(([kind, { count }]) => (count > 0 ? [[kind, count]] : [])));

describe("the dashboard", () => {
  test("lists no exceptions if there are none", async ({ db }) => {
    await makeConfirmed(db, later(now, days(2)));
    const dashboard = await look(db);
    expect(countsOf(dashboard)).toEqual({});
    expect(dashboard.today).toMatchObject({ count: 0, sessions: [] });
  });

  test("lists an unrecorded session from a day after its end, and no sooner", async ({ db }) => {
    const startsAt = new Date("2026-11-18T10:00:00Z");
    const { bookingId } = await makeConfirmed(db, startsAt);
    const dayAfter = later(startsAt, hours(25));
    expect(countsOf(await look(db, dayAfter))).toEqual({});
    const { exceptions } = await look(db, later(dayAfter, 1));
    expect(exceptions.unrecorded).toMatchObject({ count: 1, items: [{ bookingId, startsAt, month: "2026-11" }] });
  });

  test("lists overdue answers", async ({ db }) => {
    const { completedAt, feedback } = await makeCompleted(db, new Date("2026-11-17T10:00:00Z"));
    expect(countsOf(await look(db, later(completedAt, hours(48) - 1)))).toEqual({});
    const { exceptions } = await look(db, later(completedAt, hours(48)));
    expect(exceptions.waits).toMatchObject({ count: 1, items: [{ ...feedback, kind: "FEEDBACK" }] });
  });

  test("counts sessions without a rate by coach and month", async ({ db }) => {
    const coach = await makeCoach(db);
    for (const start of ["2026-11-03T10:00:00Z", "2026-11-04T10:00:00Z", "2026-10-31T23:30:00Z"])
      await makeSession(db, { coach, start, rate: null });
    await makeSession(db, { coach, start: "2026-11-05T10:00:00Z" });
    const { exceptions } = await look(db);
    expect(exceptions.rates).toMatchObject({ count: 1, items: [{ coachId: coach.id, month: "2026-11", sessions: 3 }] });
  });

  test("lists last month's report as missing only if there is something to pay, and until it is closed", async ({
    db,
  }) => {
    const coach = await makeCoach(db);
    await makeSession(db, { coach, start: "2026-11-01T10:00:00Z" });
    expect(countsOf(await look(db))).toEqual({});
    await makeSession(db, { coach, start: "2026-10-31T22:30:00Z" });
    const missing = { month: "2026-10", state: null, openStatements: 0 };
    expect((await look(db)).exceptions.payrolls).toEqual({ count: 1, items: [missing] });
    const { id: reviewedById } = await makeAdmin(db);
    const due = { reviewDueAt: now, reviewedById };
    const { id } = await db.paymentReport.create({ data: { month: "2026-10", draftedAt: now, ...due } });
    expect((await look(db)).exceptions.payrolls.items).toEqual([{ ...missing, state: "DRAFT" }]);
    await db.paymentReport.update({ where: { id }, data: { state: "REVIEWED", reviewedAt: now } });
    const statement = { reportId: id, coachId: coach.id, openedAt: now, dueAt: later(now, hours(48)) };
    await db.paymentStatement.create({ data: statement });
    const reviewed = { ...missing, state: "REVIEWED", openStatements: 1 };
    expect((await look(db)).exceptions.payrolls.items).toEqual([reviewed]);
  });

  test("lists documents expired or expiring within 30 days, except renewed ones", async ({ db }) => {
    const coach = await makeCoach(db);
    const document = (name: string, expiresOn: string) =>
      db.coachDocument.create({
        data: { coachId: coach.id, name, expiresOn: new Date(expiresOn), createdAt: now },
      });
    await document("Seguro", "2026-12-21");
    expect(countsOf(await look(db))).toEqual({});
    await document("Título", "2026-12-20");
    await document("Licencia", "2026-11-19");
    await document("Primeros auxilios", "2026-11-01");
    await document("Primeros auxilios", "2028-11-01");
    const { documents } = (await look(db)).exceptions;
    expect(documents.items).toMatchObject([
      { name: "Licencia", expiresOn: "2026-11-19", isOver: true },
      { name: "Título", expiresOn: "2026-12-20", isOver: false },
    ]);
    await db.coach.update({ where: { id: coach.id }, data: { isActive: false } });
    expect(countsOf(await look(db))).toEqual({});
  });

  test("lists credit and reactivation requests and failed mails", async ({ db }) => {
    const [asking, gone] = [await makeAthlete(db), await makeAthlete(db, { state: "DEACTIVATED" })];
    const request = { athleteId: asking.id, credits: 5, requestedAt: now, dueAt: later(now, hours(24)) };
    await db.creditRequest.create({ data: request });
    await db.athlete.update({ where: { id: gone.id }, data: { reactivationRequestedAt: now } });
    const mail = { kind: "athlete-welcome", recipientId: asking.id, subjectId: asking.id, requestedAt: now };
    await db.mail.create({ data: { ...mail, key: uuidv7(), state: "FAILED", settledAt: now } });
    await db.mail.create({ data: { ...mail, key: uuidv7() } });
    const dashboard = await look(db);
    expect(countsOf(dashboard)).toEqual({ creditRequests: 1, reactivations: 1, mails: 1 });
    expect(dashboard.exceptions.creditRequests.items).toMatchObject([{ credits: 5 }]);
    expect(dashboard.exceptions.reactivations.items).toMatchObject([{ athleteId: gone.id }]);
    expect(countsOf(await look(db, later(now, hours(24))))).toEqual({ reactivations: 1, mails: 1 });
  });

  test("shows the sessions of the club-local day with their status", async ({ db }) => {
    const today = await makeConfirmed(db, new Date("2026-11-20T16:00:00Z"));
    const noShow = await makeNoShow(db, new Date("2026-11-20T08:00:00Z"));
    await makeConfirmed(db, new Date("2026-11-21T08:00:00Z"));
    const { count, completed, noShows, sessions } = (await look(db)).today;
    expect({ count, completed, noShows }).toEqual({ count: 2, completed: 0, noShows: 1 });
    expect(sessions).toMatchObject([
      { bookingId: noShow.bookingId, status: "NO_SHOW" },
      { bookingId: today.bookingId, status: "CONFIRMED", isRunning: false },
    ]);
    const beforeMidnight = new Date("2026-11-20T22:59:59Z");
    expect((await look(db, beforeMidnight)).today.count).toBe(2);
    expect((await look(db, later(beforeMidnight, 1000))).today.count).toBe(1);
  });
});
