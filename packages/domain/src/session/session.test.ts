import type { Db } from "@zea/db/client";
import { makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { requestBooking } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { type Anyone, type Ctx, system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { completeSession, quoteSession } from "./complete-session.ts";
import { giveEvaluation, giveFeedback } from "./give-answer.ts";
import { recordNoShow } from "./no-show.ts";
import { billableMinutes, paymentFor } from "./rules.ts";

const at = (time: string, date = "2026-11-24") => new Date(`${date}T${time}Z`);
const as = <Actor extends Anyone>(db: Db, actor: Actor, now: Date): Ctx<Actor> => ({ db, now, actor });

async function booked(db: Db) {
  const [coach, athlete] = [await makeCoach(db), await makeAthlete(db, { credits: 3 })];
  const { id: coachId, sessionTypeId } = coach;
  const input = { coachId, sessionTypeId, startsAt: at("09:00"), requestKey: uuidv7() };
  const { bookingId } = await requestBooking(as(db, athlete, at("09:00", "2026-11-20")), input);
  await reserveBooking(as(db, system, at("09:00", "2026-11-20")), { bookingId });
  return { coach: { role: coach.role, id: coach.id }, athlete, bookingId };
}

const times = { actualStart: at("09:02:40"), actualEnd: at("10:04:10") };

describe("a session", () => {
  test("stores its real minutes and the amount they earn", async ({ db }) => {
    const { coach, bookingId } = await booked(db);
    const record = await completeSession(as(db, coach, at("10:05")), { bookingId, ...times });
    expect(record).toMatchObject({
      actualStart: at("09:02"),
      billableMinutes: 62,
      hourlyRateMinor: 2500,
      amountMinor: 2583,
    });
    expect(await db.booking.findUnique({ where: { id: bookingId } })).toMatchObject({ status: "COMPLETED" });
    const audit = { action: "session.complete", entity: "booking", entityId: bookingId, actorId: coach.id };
    expect(await db.auditEntry.findMany()).toMatchObject([
      {
        ...audit,
        at: at("10:05"),
        actorRole: "COACH",
        values: {
          actualStart: at("09:02").toISOString(),
          actualEnd: at("10:04").toISOString(),
          minutes: 62,
          hourlyRateMinor: 2500,
          amountMinor: 2583,
        },
      },
    ]);
  });

  test("is completed or missed exactly once when both are tried concurrently", async ({ db }) => {
    const { coach, bookingId } = await booked(db);
    const ctx = as(db, coach, at("10:05"));
    const tried = await Promise.allSettled([
      completeSession(ctx, { bookingId, ...times }),
      recordNoShow(ctx, { bookingId }),
      completeSession(ctx, { bookingId, ...times }),
    ]);
    const isMissed = tried[1]?.status === "fulfilled";
    expect(tried.map(({ status }) => status === "fulfilled")).toEqual([!isMissed, isMissed, !isMissed]);
    expect(await db.outboxEvent.count({ where: { name: { startsWith: "session/" } } })).toBe(1);
  });

  test("is not completed with another payment, nor missed with other credits, than was shown", async ({ db }) => {
    const { coach, bookingId } = await booked(db);
    const ctx = as(db, coach, at("10:05"));
    const { billableMinutes, amountMinor } = await quoteSession(ctx, { bookingId, ...times });
    await db.coachRate.updateMany({ where: { coachId: coach.id }, data: { hourlyRateMinor: 3000 } });
    const shown = { billableMinutes, amountMinor };
    const refused = completeSession(ctx, { bookingId, ...times, shown });
    await expect(refused).rejects.toMatchObject({ reason: "request.outcome_changed", details: { billableMinutes } });
    const missed = recordNoShow(ctx, { bookingId, shown: { credits: 2 } });
    await expect(missed).rejects.toMatchObject({ reason: "request.outcome_changed", details: { credits: 1 } });
    expect(await db.booking.count({ where: { status: "CONFIRMED" } })).toBe(1);
    await recordNoShow(ctx, { bookingId, shown: { credits: 1 } });
    await recordNoShow(ctx, { bookingId, shown: { credits: 1 } });
    expect(await db.auditEntry.count({ where: { action: "session.miss" } })).toBe(1);
  });

  test("refuses times in the future, reversed, too long or too far from the booked start, and an early NO_SHOW", async ({
    db,
  }) => {
    const { coach, bookingId } = await booked(db);
    const refused = (actualStart: Date, actualEnd: Date, now = at("23:00")) =>
      completeSession(as(db, coach, now), { bookingId, actualStart, actualEnd }).catch((error) => error.reason);
    expect(await refused(at("09:00"), at("10:00"), at("09:59"))).toBe("session.in_the_future");
    expect(await refused(at("09:00"), at("09:00:30"))).toBe("session.ends_before_start");
    expect(await refused(at("09:00"), at("17:01"))).toBe("session.too_long");
    expect(await refused(at("11:01"), at("12:00"))).toBe("session.too_far");
    const missed = recordNoShow(as(db, coach, at("09:14:59")), { bookingId });
    await expect(missed).rejects.toMatchObject({ reason: "session.too_early" });
  });

  test("accepts feedback and evaluation, changes them until their deadline, and marks late ones", async ({ db }) => {
    const { coach, athlete, bookingId } = await booked(db);
    const early = giveFeedback(as(db, athlete, at("10:05")), { bookingId, rating: 5 });
    await expect(early).rejects.toMatchObject({ reason: "session.not_completed" });
    await completeSession(as(db, coach, at("10:05")), { bookingId, ...times });
    await giveFeedback(as(db, athlete, at("10:05", "2026-11-26")), { bookingId, rating: 4 });
    expect(await db.feedback.findFirst()).toMatchObject({ rating: 4, isLate: false });
    const late = giveFeedback(as(db, athlete, at("10:06", "2026-11-26")), { bookingId, rating: 5 });
    await expect(late).rejects.toMatchObject({ reason: "session.answer_final" });
    await giveEvaluation(as(db, coach, at("10:06", "2026-12-01")), { bookingId, effort: 5, technique: 5 });
    expect(await db.evaluation.findFirst()).toMatchObject({ effort: 5, isLate: true });
    await giveEvaluation(as(db, coach, at("10:07", "2026-12-01")), { bookingId, effort: 4, technique: 3 });
    expect(await db.evaluation.findFirst()).toMatchObject({ technique: 3, isLate: true });
  });

  test("pays minutes × rate ÷ 60, rounded half up", () => {
    expect([
      paymentFor(62, 2500),
      paymentFor(1, 2500),
      paymentFor(3, 2510),
      paymentFor(60, 2500),
      paymentFor(1, 30),
    ]).toEqual([2583, 42, 126, 2500, 1]);
    expect(billableMinutes(at("09:00"), at("09:00"))).toBe(1);
  });
});
