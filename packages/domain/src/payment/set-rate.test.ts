import { createDb, type Db } from "@zea/db/client";
import { makeAdmin, makeCoach, makeSession } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { draftMonth, expectConsistentReports, expectNoDeadlock } from "../../testing/payment-report.ts";
import { as } from "../../testing/session.ts";
import { hours, later } from "../time.ts";
import { closeReport } from "./close-report.ts";
import { reviewReport } from "./review-report.ts";
import { previewRate, setRate } from "./set-rate.ts";

const now = new Date("2026-12-02T06:00:00Z");
const reason = "Tarifa de 27,00 €/h desde el 1 de noviembre";

const effectsOf = async (...preview: Parameters<typeof previewRate>) => (await previewRate(...preview)).effects;

/** Sessions at 25 an hour, one of them paid, and one without a rate; the coach's rate of 25 holds from January on. */
async function makeHistory(db: Db) {
  const [coach, admin] = [await makeCoach(db), await makeAdmin(db)];
  await makeSession(db, { coach, start: "2026-10-31T22:30:00Z" });
  const paid = await makeSession(db, { coach, start: "2026-10-31T23:30:00Z" });
  const { reportId } = await draftMonth(db, admin, "2026-11", now);
  await reviewReport(as(db, admin, now), { reportId });
  await closeReport(as(db, admin, later(now, hours(49))), { reportId, reason: "El banco cierra" });
  const open = await makeSession(db, { coach, start: "2026-11-10T09:00:00Z", minutes: 50 });
  const unrated = await makeSession(db, { coach, start: "2026-11-11T09:00:00Z", minutes: 40, rate: null });
  const rate = { coachId: coach.id, hourlyRateMinor: 2700, validFrom: "2026-11-01" };
  return { coach, admin, paid, open, unrated, rate, ctx: as(db, admin, now) };
}

const adjustments = (db: Db) =>
  db.payAdjustment.findMany({
    orderBy: { booking: { startsAt: "asc" } },
    select: { bookingId: true, amountMinor: true, reason: true },
  });

describe("a rate set for the past", () => {
  test("says which recorded sessions it changes and what it leaves, and does that", async ({ db }) => {
    const { ctx, rate, unrated, open, paid } = await makeHistory(db);
    const { effects: shown, sessions } = await previewRate(ctx, rate);
    // 60 min are worth 2.00 more and 50 min 22.50 − 20.83; 40 min make 18.00
    const left = { frozen: 2, frozenMinutes: 110, differenceMinor: 200 + 167 };
    expect(shown).toEqual({ unrated: 1, unratedMinor: 1800, ...left });
    expect(sessions).toMatchObject([
      { bookingId: unrated, minutes: 40, paidMinor: null, dueMinor: 1800 },
      { bookingId: open, minutes: 50, paidMinor: 2083, dueMinor: 2250 },
      { bookingId: paid, minutes: 60, paidMinor: 2500, dueMinor: 2700 },
    ]);
    await setRate(ctx, { ...rate, shown });
    const recordOf = (bookingId: string) => db.sessionRecord.findUniqueOrThrow({ where: { bookingId } });
    expect(await recordOf(unrated)).toMatchObject({ hourlyRateMinor: 2700, amountMinor: 1800 });
    expect(await recordOf(open)).toMatchObject({ hourlyRateMinor: 2500, amountMinor: 2083 });
    expect(await adjustments(db)).toEqual([]);
    expect(await effectsOf(ctx, rate)).toEqual({ unrated: 0, unratedMinor: 0, ...left });
    const none = { unrated: 0, unratedMinor: 0, frozen: 0, frozenMinutes: 0, differenceMinor: 0 };
    expect(await effectsOf(ctx, { ...rate, validFrom: "2026-12-03" })).toEqual(none);
  });

  test("pays the difference with an adjustment of each session, once, however often it is pressed", async ({
    db,
    url,
  }) => {
    const { ctx, rate, paid, open, admin } = await makeHistory(db);
    const crowd = createDb(url, { max: 4 });
    const input = { ...rate, adjustmentReason: reason, shown: await effectsOf(ctx, rate) };
    const presses = [1, 2, 3].map(() => setRate({ ...ctx, db: crowd }, input));
    await Promise.all(presses).finally(() => crowd.$disconnect());
    expect(await adjustments(db)).toEqual([
      { bookingId: paid, amountMinor: 200, reason },
      { bookingId: open, amountMinor: 167, reason },
    ]);
    expect(await db.coachRate.count({ where: { coachId: rate.coachId } })).toBe(2);
    await draftMonth(db, admin, "2026-12", new Date("2027-01-02T06:00:00Z"));
    await expectConsistentReports(db);
    await expectNoDeadlock(db);
  });

  test("counts what an earlier one has made up for, and ends where the next one begins", async ({ db }) => {
    const { ctx, rate, coach } = await makeHistory(db);
    await setRate(ctx, { ...rate, adjustmentReason: reason, shown: await effectsOf(ctx, rate) });
    const second = { ...rate, hourlyRateMinor: 3000, validFrom: "2026-11-05" };
    // from 27 to 30: 50 min are worth 2.50 more, 40 min 2.00
    const shown = await effectsOf(ctx, second);
    expect(shown).toEqual({ unrated: 0, unratedMinor: 0, frozen: 2, frozenMinutes: 90, differenceMinor: 450 });
    await setRate(ctx, { ...second, adjustmentReason: reason, shown });
    const earlier = { ...rate, hourlyRateMinor: 2600, validFrom: "2026-10-31" };
    expect(await effectsOf(ctx, earlier)).toMatchObject({ frozen: 1, differenceMinor: 100 });
    expect(await effectsOf(ctx, { ...rate, validFrom: "2026-10-01" })).toMatchObject({
      frozen: 1,
      frozenMinutes: 60,
    });
    const { _sum } = await db.payAdjustment.aggregate({ where: { coachId: coach.id }, _sum: { amountMinor: true } });
    expect(_sum.amountMinor).toBe(200 + 167 + 450);
  });

  test("is refused with the present effects when a session was recorded since the page was read", async ({ db }) => {
    const { ctx, rate, coach } = await makeHistory(db);
    const shown = await effectsOf(ctx, rate);
    await makeSession(db, { coach, start: "2026-11-12T09:00:00Z" });
    const refused = setRate(ctx, { ...rate, adjustmentReason: reason, shown });
    await expect(refused).rejects.toMatchObject({ reason: "request.outcome_changed", details: { frozen: 3 } });
    expect(await adjustments(db)).toEqual([]);
    expect(await db.coachRate.count({ where: { coachId: coach.id } })).toBe(1);
  });
});
