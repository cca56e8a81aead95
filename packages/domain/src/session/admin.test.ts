import type { Db } from "@zea/db/client";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as, makeCompleted, makeConfirmed, makeNoShow } from "../../testing/session.ts";
import { uuidv7 } from "../id.ts";
import { days, hours, later, minutes } from "../time.ts";
import { adjustPayment } from "./adjust-payment.ts";
import { inspectSession, listNoShows } from "./admin-queries.ts";
import { completeSession } from "./complete-session.ts";
import { recordNoShow, undoNoShow } from "./no-show.ts";

const startsAt = new Date("2026-11-24T09:00:00Z");
const reason = "Llegó tarde, pero llegó";
const reasonOf = (error: { reason?: string }) => error.reason;
const statusOf = async (db: Db, id: string) => (await db.booking.findUniqueOrThrow({ where: { id } })).status;

describe("a NO_SHOW", () => {
  test("can be undone by an administrator at any time, with a reason, so that the session can be completed", async ({
    db,
  }) => {
    const { admin, athlete, coach, bookingId, noShowAt } = await makeNoShow(db, startsAt);
    const now = later(noShowAt, days(20));
    expect(await undoNoShow(as(db, coach, now), { bookingId }).catch(reasonOf)).toBe("session.undo_over");
    expect(await undoNoShow(as(db, admin, now), { bookingId }).catch(reasonOf)).toBe("booking.reason_required");
    await undoNoShow(as(db, admin, now), { bookingId, reason });
    expect(await db.booking.findUnique({ where: { id: bookingId } })).toMatchObject({
      status: "CONFIRMED",
      noShowAt: null,
    });
    expect(await db.outboxEvent.count({ where: { name: "session/restored", subjectId: bookingId } })).toBe(1);
    const undone = { where: { action: "session.undo_miss" }, include: { personal: true } };
    expect(await db.auditEntry.findFirst(undone)).toMatchObject({
      entityId: bookingId,
      actorId: admin.id,
      actorRole: "ADMIN",
      values: { status: "CONFIRMED" },
      reason: null,
      personal: [{ personId: athlete.id, reason }],
    });
    const times = { actualStart: startsAt, actualEnd: later(startsAt, hours(1)) };
    await completeSession(as(db, coach, now), { bookingId, ...times });
    expect(await statusOf(db, bookingId)).toBe("COMPLETED");
  });

  test("is undone once, even when coach and administrator try at once", async ({ db }) => {
    const { admin, coach, bookingId, noShowAt } = await makeNoShow(db, startsAt);
    const now = later(noShowAt, minutes(1));
    const tried = await Promise.allSettled([
      undoNoShow(as(db, coach, now), { bookingId }),
      undoNoShow(as(db, admin, now), { bookingId, reason }),
      undoNoShow(as(db, admin, now), { bookingId, reason }),
    ]);
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.outboxEvent.count({ where: { name: "session/restored" } })).toBe(1);
    expect(await db.auditEntry.count({ where: { action: "session.undo_miss" } })).toBe(1);
  });

  test("is listed with who recorded it and when, latest first, until it is undone", async ({ db }) => {
    const first = await makeNoShow(db, startsAt);
    const second = await makeNoShow(db, later(startsAt, hours(2)));
    const ctx = as(db, first.admin, later(startsAt, days(1)));
    const coachName = (await db.user.findUniqueOrThrow({ where: { id: second.coach.id } })).name;
    const { rows, total } = await listNoShows(ctx, {});
    expect(total).toBe(2);
    expect(rows).toMatchObject([
      { bookingId: second.bookingId, noShowAt: second.noShowAt, recordedBy: coachName, adjustedMinor: 0 },
      { bookingId: first.bookingId, noShowAt: first.noShowAt },
    ]);
    await undoNoShow(ctx, { bookingId: second.bookingId, reason });
    expect((await listNoShows(ctx, {})).rows.map(({ bookingId }) => bookingId)).toEqual([first.bookingId]);
    expect((await listNoShows(ctx, { page: 2 })).rows).toEqual([]);
  });
});

describe("a payment adjustment", () => {
  test("is stored with author and reason, and shown in the session's audit trail", async ({ db }) => {
    const { admin, bookingId, completedAt } = await makeCompleted(db, startsAt);
    const ctx = as(db, admin, later(completedAt, hours(1)));
    const record = await db.sessionRecord.findUniqueOrThrow({ where: { bookingId } });
    await adjustPayment(ctx, { bookingId, requestKey: uuidv7(), amountMinor: -550, reason });
    expect(await db.sessionRecord.findUnique({ where: { bookingId } })).toEqual(record);
    const { adjustments, trail, canAdjust, canUndo } = await inspectSession(ctx, { bookingId });
    expect({ canAdjust, canUndo }).toEqual({ canAdjust: true, canUndo: false });
    const adminName = (await db.user.findUniqueOrThrow({ where: { id: admin.id } })).name;
    expect(adjustments).toMatchObject([{ amountMinor: -550, reason, createdBy: adminName, createdAt: ctx.now }]);
    expect(trail[0]).toMatchObject({
      action: "session.adjust",
      actorName: adminName,
      values: { amountMinor: -550 },
      reason,
    });
  });

  test("is made once per key", async ({ db }) => {
    const { admin, bookingId, noShowAt } = await makeNoShow(db, startsAt);
    const ctx = as(db, admin, noShowAt);
    const input = { bookingId, amountMinor: 1250, reason };
    const [first, second] = [uuidv7(), uuidv7()];
    await Promise.all([first, first, first].map((requestKey) => adjustPayment(ctx, { ...input, requestKey })));
    expect(await db.payAdjustment.count()).toBe(1);
    await adjustPayment(ctx, { ...input, requestKey: second });
    expect(await db.payAdjustment.count()).toBe(2);
    expect(await db.auditEntry.count({ where: { action: "session.adjust" } })).toBe(2);
    for (const other of [{ amountMinor: 1300 }, { reason: "Otra razón" }]) {
      const again = adjustPayment(ctx, { ...input, ...other, requestKey: second });
      await expect(again).rejects.toMatchObject({ kind: "conflict", reason: "request.key_used" });
    }
    expect(await db.payAdjustment.count()).toBe(2);
  });

  test("of a missed session prevents undoing the NO_SHOW while it pays the session", async ({ db }) => {
    const { admin, coach, bookingId, noShowAt } = await makeNoShow(db, startsAt);
    const [byAdmin, byCoach] = [as(db, admin, noShowAt), as(db, coach, noShowAt)];
    const pay = (amountMinor: number) =>
      adjustPayment(byAdmin, { bookingId, requestKey: uuidv7(), amountMinor, reason });
    await pay(1250);
    expect(await undoNoShow(byAdmin, { bookingId, reason }).catch(reasonOf)).toBe("session.miss_adjusted");
    expect(await undoNoShow(byCoach, { bookingId }).catch(reasonOf)).toBe("session.miss_adjusted");
    await pay(-1250);
    await undoNoShow(byCoach, { bookingId });
    expect(await db.booking.findUnique({ where: { id: bookingId } })).toMatchObject({ status: "CONFIRMED" });
  });

  test("and undoing a NO_SHOW exclude each other when they race", async ({ db }) => {
    const { admin, coach, bookingId, noShowAt } = await makeNoShow(db, startsAt);
    const ctx = as(db, admin, noShowAt);
    for (let round = 0; round < 10; round++) {
      const [paid, undone] = await Promise.allSettled([
        adjustPayment(ctx, { bookingId, requestKey: uuidv7(), amountMinor: 1250, reason }),
        undoNoShow(ctx, { bookingId, reason }),
      ]);
      expect([paid.status, undone.status].sort()).toEqual(["fulfilled", "rejected"]);
      if (undone.status === "fulfilled") await recordNoShow(as(db, coach, noShowAt), { bookingId });
      else await adjustPayment(ctx, { bookingId, requestKey: uuidv7(), amountMinor: -1250, reason });
    }
  });

  test("is refused for a session that is neither completed nor missed", async ({ db }) => {
    const { admin, bookingId } = await makeConfirmed(db, startsAt);
    const adjusted = adjustPayment(as(db, admin, startsAt), {
      bookingId,
      requestKey: uuidv7(),
      amountMinor: 1,
      reason,
    });
    expect(await adjusted.catch(reasonOf)).toBe("session.not_completed");
    expect(await db.payAdjustment.count()).toBe(0);
  });
});
