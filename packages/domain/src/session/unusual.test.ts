import type { Db } from "@zea/db/client";
import { makeAdmin, makeCoach, makeSession } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { expect } from "vitest";
import { draftMonth } from "../../testing/payment-report.ts";
import { as, makeConfirmed } from "../../testing/session.ts";
import type { Admin } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { reviewReport } from "../payment/review-report.ts";
import { later, minutes } from "../time.ts";
import { adjustPayment } from "./adjust-payment.ts";
import { completeSession } from "./complete-session.ts";

test("a session over four hours is recorded with the minutes that the coach confirmed", async ({ db }) => {
  const startsAt = new Date("2026-11-24T09:00:00Z");
  const record = async (length: number, confirmed?: { minutes: number }) => {
    const { coach, bookingId } = await makeConfirmed(db, startsAt);
    const actualEnd = later(startsAt, minutes(length));
    const times = { bookingId, actualStart: startsAt, actualEnd, ...(confirmed && { confirmed }) };
    return completeSession(as(db, coach, actualEnd), times);
  };
  await record(240);
  await expect(record(241)).rejects.toMatchObject({ reason: "session.long", details: { minutes: 241 } });
  await expect(record(241, { minutes: 240 })).rejects.toMatchObject({ reason: "session.long" });
  expect(await record(241, { minutes: 241 })).toMatchObject({ billableMinutes: 241 });
});

const december = new Date("2026-12-10T06:00:00Z");

const adjust = (db: Db, admin: Admin, bookingId: string, amountMinor: number, totalMinor?: number) =>
  adjustPayment(as(db, admin, december), {
    bookingId,
    amountMinor,
    reason: "Corrección",
    requestKey: uuidv7(),
    ...(totalMinor !== undefined && { confirmed: { totalMinor } }),
  });

test("an adjustment that takes the coach's month below zero needs that total's confirmation", async ({ db }) => {
  const [coach, other, admin] = [await makeCoach(db), await makeCoach(db), await makeAdmin(db)];
  const bookingId = await makeSession(db, { coach, start: "2026-11-03T09:00:00Z" });
  await makeSession(db, { coach: other, start: "2026-11-03T09:00:00Z" });
  // its month has no report, which pays it first
  await makeSession(db, { coach, start: "2026-10-06T09:00:00Z" });
  const below = (month: string, totalMinor: number) => ({
    reason: "session.month_negative",
    details: { month, totalMinor },
  });
  await adjust(db, admin, bookingId, -2_000);
  await expect(adjust(db, admin, bookingId, -501)).rejects.toMatchObject(below("2026-11", -1));
  await expect(adjust(db, admin, bookingId, -501, -2)).rejects.toMatchObject(below("2026-11", -1));
  const { reportId } = await draftMonth(db, admin, "2026-11", december);
  await expect(adjust(db, admin, bookingId, -501), "a draft counts as well").rejects.toMatchObject(
    below("2026-11", -1),
  );
  await reviewReport(as(db, admin, december), { reportId });
  await expect(adjust(db, admin, bookingId, -300), "it comes with the next").rejects.toMatchObject(
    below("2026-12", -300),
  );
  await adjust(db, admin, bookingId, 300);
  await adjust(db, admin, bookingId, -300);
  await adjust(db, admin, bookingId, -1, -1);
  expect(await db.payAdjustment.count()).toBe(4);
});
