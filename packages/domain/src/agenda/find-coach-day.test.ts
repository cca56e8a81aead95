import type { Db } from "@zea/db/client";
import { makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import type { Coach, Ctx } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { completeSession } from "../session/complete-session.ts";
import { startSession, stopSession } from "../session/time-session.ts";
import { findCoachDay } from "./find-coach-day.ts";

// a Tuesday in Madrid, an hour ahead of UTC
const at = (time: string, date = "2026-11-24") => new Date(`${date}T${time}:00Z`);

async function world(db: Db) {
  const { id, sessionTypeId } = await makeCoach(db);
  const actor: Coach = { role: "COACH", id };
  const as = (now: Date): Ctx<Coach> => ({ db, now, actor });
  const book = async (startsAt: Date, status: "CONFIRMED" | "REQUESTED" = "CONFIRMED") => {
    const { id: athleteId } = await makeAthlete(db);
    const endsAt = new Date(startsAt.getTime() + 3_600_000);
    const policy = { credits: 1, freeCancellationHours: 24 };
    const asked = { requestKey: uuidv7(), requestedAt: startsAt, requestedById: athleteId };
    const booking = await db.booking.create({
      data: {
        athleteId,
        coachId: id,
        sessionTypeId,
        startsAt,
        endsAt,
        status,
        ...policy,
        ...asked,
        requestedByRole: "ATHLETE",
        settledAt: status === "CONFIRMED" ? startsAt : null,
      },
    });
    return booking.id;
  };
  return { as, book };
}

describe("a coach's day", () => {
  test("runs from midnight to midnight in club time", async ({ db }) => {
    const { as, book } = await world(db);
    await book(at("22:00", "2026-11-23")); // 23:00 of the day before
    const first = await book(at("23:00", "2026-11-23")); // 00:00
    const last = await book(at("22:00"));
    await book(at("23:00")); // 00:00 of the day after
    await book(at("12:00"), "REQUESTED");
    const { today } = await findCoachDay(as(at("08:00")));
    expect(today.map(({ bookingId }) => bookingId)).toEqual([first, last]);
  });

  test("has the running session, on any day, and does not list it as a task", async ({ db }) => {
    const { as, book } = await world(db);
    const bookingId = await book(at("22:30", "2026-11-23"));
    await startSession(as(at("22:35", "2026-11-23")), { bookingId, secondsAgo: 0 });
    const day = await findCoachDay(as(at("23:40", "2026-11-23")));
    expect(day.running).toMatchObject({ bookingId, startedAt: at("22:35", "2026-11-23") });
    expect([day.today, day.waiting]).toEqual([[], []]);
    await stopSession(as(at("23:45", "2026-11-23")), { bookingId, secondsAgo: 0 });
    const after = await findCoachDay(as(at("23:46", "2026-11-23")));
    expect(after.running).toBeNull();
    expect(after.waiting).toMatchObject([{ bookingId, kind: "RECORD", dueAt: null }]);
  });

  test("lists the coach's tasks: sessions to record, oldest first, then evaluations by deadline", async ({ db }) => {
    const { as, book } = await world(db);
    const done = await book(at("09:00"));
    const older = await book(at("11:00", "2026-11-20"));
    const newer = await book(at("11:00"));
    await book(at("13:00"));
    await completeSession(as(at("10:05")), { bookingId: done, actualStart: at("09:00"), actualEnd: at("10:00") });
    const { waiting, today } = await findCoachDay(as(at("12:00")));
    expect(waiting.map(({ bookingId, kind }) => [bookingId, kind])).toEqual([
      [older, "RECORD"],
      [newer, "RECORD"],
      [done, "EVALUATION"],
    ]);
    expect(waiting[2]?.dueAt).toEqual(at("10:05", "2026-12-01"));
    expect(today[0]).toMatchObject({ status: "COMPLETED", realMinutes: 60, actualStart: at("09:00") });
  });

  test("lists a session to record however old it is, until it is recorded", async ({ db }) => {
    const { as, book } = await world(db);
    const first = await book(at("09:00", "2024-11-20"));
    const left = await book(at("09:00", "2025-01-02"));
    const later = as(at("12:00"));
    await startSession(as(at("09:05", "2025-01-02")), { bookingId: left, secondsAgo: 0 });
    const day = await findCoachDay(later);
    expect(day.waiting).toMatchObject([{ bookingId: first, kind: "RECORD" }]);
    expect(day.running).toMatchObject({ bookingId: left });
    const times = { actualStart: at("09:00", "2024-11-20"), actualEnd: at("10:00", "2024-11-20") };
    await completeSession(later, { bookingId: first, ...times });
    expect((await findCoachDay(later)).waiting).toMatchObject([{ bookingId: first, kind: "EVALUATION" }]);
  });

  test("shows nothing of other coaches", async ({ db }) => {
    const [laura, diego] = [await world(db), await world(db)];
    await laura.book(at("09:00"));
    expect(await findCoachDay(diego.as(at("12:00")))).toEqual({ today: [], running: null, waiting: [] });
  });
});
