import { constraintReason } from "@zea/db/constraints";
import { makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { bookSessions, hoursOf, makePair } from "../../testing/pair.ts";
import { as, makeConfirmed } from "../../testing/session.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { completeSession } from "./complete-session.ts";
import { recordNoShow, undoNoShow } from "./no-show.ts";
import { findSession } from "./queries.ts";
import { resetSession, startSession, stopSession } from "./time-session.ts";

const startsAt = new Date("2026-11-24T09:00:00Z");
const at = (time: string) => new Date(`2026-11-24T${time}Z`);
const reasonOf = (error: { reason?: string }) => error.reason;

describe("a session's timer", () => {
  test("keeps the instants at which start and stop were pressed, however late they arrive", async ({ db }) => {
    const { coach, bookingId } = await makeConfirmed(db, startsAt);
    const pressed = { bookingId, secondsAgo: 40 * 60 };
    expect(await startSession(as(db, coach, at("09:43:00")), pressed)).toEqual({
      startedAt: at("09:03:00"),
      stoppedAt: null,
    });
    const stopped = { startedAt: at("09:03:00"), stoppedAt: at("10:01:30") };
    expect(await stopSession(as(db, coach, at("10:02:00")), { bookingId, secondsAgo: 30 })).toEqual(stopped);
    expect((await findSession(as(db, coach, at("10:02:00")), { bookingId })).timer).toEqual(stopped);
  });

  test("keeps the first of two starts and of two stops, from any device", async ({ db }) => {
    const { coach, bookingId } = await makeConfirmed(db, startsAt);
    const start = (time: string) => startSession(as(db, coach, at(time)), { bookingId, secondsAgo: 0 });
    const stop = (time: string) => stopSession(as(db, coach, at(time)), { bookingId, secondsAgo: 0 });
    await Promise.all([start("09:01"), start("09:01"), start("09:01")]);
    expect(await start("09:05")).toEqual({ startedAt: at("09:01"), stoppedAt: null });
    await Promise.all([stop("10:00"), stop("10:00")]);
    expect(await stop("10:05")).toEqual({ startedAt: at("09:01"), stoppedAt: at("10:00") });
  });

  test("resumes after a stop when start is pressed again, but not when an old start arrives late", async ({ db }) => {
    const { coach, bookingId } = await makeConfirmed(db, startsAt);
    const start = (time: string, secondsAgo = 0) => startSession(as(db, coach, at(time)), { bookingId, secondsAgo });
    await start("09:00");
    await stopSession(as(db, coach, at("09:30")), { bookingId, secondsAgo: 0 });
    expect(await start("09:31", 120)).toMatchObject({ stoppedAt: at("09:30") });
    expect(await start("09:32")).toEqual({ startedAt: at("09:00"), stoppedAt: null });
  });

  test("is reset once, with its times kept in the audit", async ({ db }) => {
    const { coach, bookingId } = await makeConfirmed(db, startsAt);
    const reset = (time: string) => resetSession(as(db, coach, at(time)), { bookingId });
    await reset("09:00");
    await startSession(as(db, coach, at("09:01")), { bookingId, secondsAgo: 0 });
    expect(await reset("09:40")).toEqual({ startedAt: null, stoppedAt: null });
    await reset("09:41");
    await startSession(as(db, coach, at("09:42")), { bookingId, secondsAgo: 0 });
    await stopSession(as(db, coach, at("09:50")), { bookingId, secondsAgo: 0 });
    await reset("09:51");
    const kept = (startedAt: string) => ({ startedAtBefore: at(startedAt).toISOString() });
    const audit = await db.auditEntry.findMany({ where: { entityId: bookingId }, orderBy: { id: "asc" } });
    expect(audit).toMatchObject([
      { action: "session.reset", actorId: coach.id, at: at("09:40"), values: kept("09:01") },
      {
        action: "session.reset",
        actorId: coach.id,
        at: at("09:51"),
        values: { ...kept("09:42"), stoppedAtBefore: at("09:50").toISOString() },
      },
    ]);
  });

  test("never stops before it started, whatever a device reports", async ({ db }) => {
    const { coach, bookingId } = await makeConfirmed(db, startsAt);
    await startSession(as(db, coach, at("09:00")), { bookingId, secondsAgo: 0 });
    const { stoppedAt } = await stopSession(as(db, coach, at("09:01")), { bookingId, secondsAgo: 600 });
    expect(stoppedAt).toEqual(at("09:00"));
  });

  test("refuses a stop without a start, and a start more than two hours from the booked one", async ({ db }) => {
    const { coach, bookingId } = await makeConfirmed(db, startsAt);
    const start = (time: string, secondsAgo = 0) =>
      startSession(as(db, coach, at(time)), { bookingId, secondsAgo }).catch(reasonOf);
    expect(await stopSession(as(db, coach, at("09:00")), { bookingId, secondsAgo: 0 }).catch(reasonOf)).toBe(
      "session.not_started",
    );
    expect(await start("06:59:59")).toBe("session.too_far");
    expect(await start("11:00:01")).toBe("session.too_far");
    expect(await start("09:00:01", 7202)).toBe("session.too_far");
    expect(await start("07:00")).toMatchObject({ startedAt: at("07:00") });
  });

  test("can be started again after a mistaken start was reset", async ({ db }) => {
    const { coach, bookingId } = await makeConfirmed(db, startsAt);
    const none = { startedAt: null, stoppedAt: null };
    await startSession(as(db, coach, at("08:50")), { bookingId, secondsAgo: 0 });
    expect(await resetSession(as(db, coach, at("08:51")), { bookingId })).toEqual(none);
    expect(await resetSession(as(db, coach, at("08:51")), { bookingId })).toEqual(none);
    expect(await startSession(as(db, coach, at("09:00")), { bookingId, secondsAgo: 0 })).toMatchObject({
      startedAt: at("09:00"),
    });
  });

  test("runs for one session of a coach at a time, even when two are started at once", async ({ db }) => {
    const pair = await makePair(db);
    const sessions = await bookSessions(db, pair, 2);
    const now = new Date("2026-11-24T08:30:00Z");
    const started = await Promise.allSettled(
      sessions.map(({ bookingId }) => startSession(as(db, pair.coach, now), { bookingId, secondsAgo: 0 })),
    );
    const refusals = started.flatMap((one) => (one.status === "rejected" ? [constraintReason(one.reason)] : []));
    expect(refusals).toEqual(["session.another_running"]);
    const running = await db.booking.findFirstOrThrow({ where: { startedAt: { not: null } } });
    const waiting = sessions.find(({ bookingId }) => bookingId !== running.id)!;
    await stopSession(as(db, pair.coach, now), { bookingId: running.id, secondsAgo: 0 });
    await startSession(as(db, pair.coach, now), { bookingId: waiting.bookingId, secondsAgo: 0 });
  });

  test("ends with its session: completed, missed or cancelled; a restored one starts at zero", async ({ db }) => {
    const pair = await makePair(db);
    const [done, missed, cancelled] = await bookSessions(db, pair, 3);
    const refused = (bookingId: string, now: Date) =>
      Promise.all(
        [startSession, stopSession].map((action) =>
          action(as(db, pair.coach, now), { bookingId, secondsAgo: 0 }).catch(reasonOf),
        ),
      );
    const { times, after } = hoursOf(done!);
    await startSession(as(db, pair.coach, times.actualStart), { ...done!, secondsAgo: 0 });
    await completeSession(as(db, pair.coach, after), times);
    expect(await refused(done!.bookingId, after)).toEqual(Array(2).fill("session.already_completed"));

    const late = hoursOf(missed!).after;
    await startSession(as(db, pair.coach, missed!.startsAt), { ...missed!, secondsAgo: 0 });
    await recordNoShow(as(db, pair.coach, late), missed!);
    expect(await refused(missed!.bookingId, late)).toEqual(Array(2).fill("session.not_confirmed"));
    await undoNoShow(as(db, pair.coach, late), missed!);
    const { timer } = await findSession(as(db, pair.coach, late), missed!);
    expect(timer).toEqual({ startedAt: null, stoppedAt: null });

    await cancelBooking(as(db, pair.coach, cancelled!.startsAt), { ...cancelled!, reason: "Lluvia" });
    expect(await refused(cancelled!.bookingId, cancelled!.startsAt)).toEqual(Array(2).fill("session.not_confirmed"));
  });

  test("of another coach's session is not_found for every verb", async ({ db }) => {
    const { bookingId } = await makeConfirmed(db, startsAt);
    const { id, role } = await makeCoach(db);
    const other = as(db, { id, role }, at("09:20"));
    const times = { actualStart: at("09:00"), actualEnd: at("09:20") };
    const tried = [
      startSession(other, { bookingId, secondsAgo: 0 }),
      stopSession(other, { bookingId, secondsAgo: 0 }),
      resetSession(other, { bookingId }),
      completeSession(other, { bookingId, ...times }),
      recordNoShow(other, { bookingId }),
      undoNoShow(other, { bookingId }),
      findSession(other, { bookingId }),
    ];
    expect(await Promise.all(tried.map((one) => one.catch(reasonOf)))).toEqual(Array(7).fill("booking.not_found"));
  });
});
