import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { mintCalendarToken } from "../booking/calendar-token.ts";
import { type Anyone, type Ctx, system, visitor } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { closeFeed } from "./close-feed.ts";
import { openFeed } from "./open-feed.ts";
import { findFeed, findFeedBooking, findFeedBookings, findLinkedBooking } from "./queries.ts";

const now = new Date("2026-11-20T09:00:00Z");
const daysAway = (count: number) => new Date(now.getTime() + count * 86_400_000);
const as = <Actor extends Anyone>(db: Db, actor: Actor): Ctx<Actor> => ({ db, now, actor });

type Booked = { athleteId: string; coach: { id: string; sessionTypeId: string }; startsAt: Date };
type Status = "REQUESTED" | "CONFIRMED" | "REJECTED" | "CANCELLED" | "NO_SHOW";

async function booked(db: Db, { athleteId, coach, startsAt }: Booked, status: Status, wasConfirmed = true) {
  const { id } = await db.booking.create({
    data: {
      athleteId,
      coachId: coach.id,
      sessionTypeId: coach.sessionTypeId,
      status,
      credits: 1,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3_600_000),
      freeCancellationHours: 24,
      requestKey: uuidv7(),
      requestedAt: daysAway(-100),
      requestedById: athleteId,
      requestedByRole: "ATHLETE",
      settledAt: wasConfirmed ? daysAway(-100) : null,
      ...(status === "CANCELLED" && { cancelledAt: now, cancelledById: athleteId, cancelledByRole: "ATHLETE" }),
      ...(status === "NO_SHOW" && { noShowAt: now }),
      ...(status === "REJECTED" && { rejectionReason: "booking.slot_taken" }),
    },
  });
  return id;
}

describe("a person's calendar feed", () => {
  test("has the bookings that were ever confirmed, from 90 days ago on, and nothing else", async ({ db }) => {
    const [coach, athlete, other] = [await makeCoach(db), await makeAthlete(db), await makeAthlete(db)];
    const at = (days: number, athleteId = athlete.id) => ({ athleteId, coach, startsAt: daysAway(days) });
    await booked(db, at(-91), "CONFIRMED");
    const oldest = await booked(db, at(-90), "NO_SHOW");
    const next = await booked(db, at(2), "CONFIRMED");
    const cancelled = await booked(db, at(3), "CANCELLED");
    await booked(db, at(4), "CANCELLED", false);
    await booked(db, at(5), "REQUESTED", false);
    await booked(db, at(6), "REJECTED");
    const theirs = await booked(db, at(7, other.id), "CONFIRMED");
    const { key } = await openFeed(as(db, athlete));
    const feed = await findFeedBookings(as(db, visitor), { key });
    expect(feed).toMatchObject({ role: "ATHLETE", locale: "es" });
    expect(feed?.bookings.map(({ bookingId, isCancelled }) => [bookingId, isCancelled])).toEqual([
      [oldest, false],
      [next, false],
      [cancelled, true],
    ]);
    const own = await openFeed(as(db, { role: "COACH" as const, id: coach.id }));
    const coached = await findFeedBookings(as(db, visitor), own);
    expect(coached?.bookings.map(({ bookingId }) => bookingId)).toEqual([oldest, next, cancelled, theirs]);
    await expect(findFeedBooking(as(db, athlete), { bookingId: theirs })).rejects.toMatchObject({
      reason: "booking.not_found",
    });
  });

  test("reveals only a session's time, type, meeting point and the other person's name", async ({ db }) => {
    const [coach, athlete] = [await makeCoach(db), await makeAthlete(db)];
    await db.user.update({ where: { id: athlete.id }, data: { name: "Aitana Rubio" } });
    const bookingId = await booked(db, { athleteId: athlete.id, coach, startsAt: daysAway(1) }, "CONFIRMED");
    const ctx = as(db, { role: "COACH" as const, id: coach.id });
    expect(await findFeedBooking(ctx, { bookingId })).toEqual({
      bookingId,
      startsAt: daysAway(1),
      endsAt: new Date(daysAway(1).getTime() + 3_600_000),
      isCancelled: false,
      changedAt: daysAway(-100),
      withName: "Aitana Rubio",
      sessionType: { es: "Fuerza", en: "Strength" },
      meetingPoint: { es: "" },
    });
  });

  test("has one key, even when ten are requested or renewed at once, and none once closed", async ({ db }) => {
    const athlete = as(db, await makeAthlete(db));
    const atOnce = (replaces?: string) =>
      Promise.all(Array.from({ length: 10 }, () => openFeed(athlete, { replaces: replaces ?? null })));
    const made = await atOnce();
    const opened = await findFeed(athlete);
    expect(made).toEqual(Array(10).fill(opened));
    const renewed = await atOnce(opened?.key);
    const kept = await findFeed(athlete);
    expect(renewed).toEqual(Array(10).fill(kept));
    expect(kept).not.toEqual(opened);
    expect(await findFeedBookings(as(db, visitor), opened!)).toBeNull();
    expect(await findFeedBookings(as(db, visitor), kept!)).not.toBeNull();
    await closeFeed(athlete);
    await closeFeed(athlete);
    expect(await findFeed(athlete)).toBeNull();
    expect(await findFeedBookings(as(db, visitor), kept!)).toBeNull();
    expect(await db.auditEntry.count({ where: { action: "feed.close" } })).toBe(1);
    expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain(kept?.key);
  });

  test("stops working for a person who became an administrator", async ({ db }) => {
    const { key } = await openFeed(as(db, await makeAdmin(db)));
    expect(await findFeedBookings(as(db, visitor), { key })).toBeNull();
  });
});

describe("the link to one booking in a mail", () => {
  test("opens that booking for the person it was mailed to, without a session, and is stored as a hash", async ({
    db,
  }) => {
    const [coach, athlete] = [await makeCoach(db), await makeAthlete(db)];
    const bookingId = await booked(db, { athleteId: athlete.id, coach, startsAt: daysAway(1) }, "CONFIRMED");
    const { displayName } = await db.coach.findUniqueOrThrow({ where: { id: coach.id } });
    const { name } = await db.user.findUniqueOrThrow({ where: { id: athlete.id } });
    for (const [personId, withName] of [
      [athlete.id, displayName],
      [coach.id, name],
    ] as const) {
      const token = await mintCalendarToken(as(db, system), { bookingId, personId });
      expect(await findLinkedBooking(as(db, visitor), { token })).toMatchObject({ booking: { bookingId, withName } });
      expect(JSON.stringify(await db.calendarToken.findMany())).not.toContain(token);
    }
    for (const token of ["", "a".repeat(43), bookingId])
      expect(await findLinkedBooking(as(db, visitor), { token })).toBeNull();
  });

  test("ends a week after the booking, when the booking is another's, and with the reader's access", async ({ db }) => {
    const [coach, other, athlete] = [await makeCoach(db), await makeCoach(db), await makeAthlete(db)];
    const bookingId = await booked(db, { athleteId: athlete.id, coach, startsAt: daysAway(1) }, "CONFIRMED");
    const [theirs, coachs] = [
      await mintCalendarToken(as(db, system), { bookingId, personId: athlete.id }),
      await mintCalendarToken(as(db, system), { bookingId, personId: coach.id }),
    ];
    const opens = async (token: string, at = now) =>
      (await findLinkedBooking({ db, now: at, actor: visitor }, { token })) !== null;
    expect([await opens(theirs, daysAway(8)), await opens(theirs, daysAway(9))]).toEqual([true, false]);
    await db.booking.update({ where: { id: bookingId }, data: { coachId: other.id } });
    expect([await opens(theirs), await opens(coachs)]).toEqual([true, false]);
    await db.booking.update({ where: { id: bookingId }, data: { coachId: coach.id } });
    await db.user.update({ where: { id: coach.id }, data: { revokedAt: now } });
    await db.athlete.update({ where: { id: athlete.id }, data: { state: "DEACTIVATED" } });
    expect([await opens(theirs), await opens(coachs)]).toEqual([false, false]);
  });
});
