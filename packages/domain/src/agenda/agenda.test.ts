import type { Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeAthletes, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { listBookableAthletes } from "../booking/bookable-athletes.ts";
import { cancelBooking, withdrawBooking } from "../booking/cancel-booking.ts";
import { listFreeSlots } from "../booking/free-slots.ts";
import { findBooking, findBookingOutcome } from "../booking/queries.ts";
import { requestBooking, requestBookingFor } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { RequestBookingFor } from "../booking/schema.ts";
import { type Anyone, type Athlete, type Coach, type Ctx, system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { days, later } from "../time.ts";
import { listAgenda } from "./list-agenda.ts";

const now = new Date("2026-11-20T09:00:00Z");
const tuesday = (time: string) => new Date(`2026-11-24T${time}:00Z`);
const reason = "Me lo pidió al acabar la sesión";

const as = <Actor extends Anyone>(db: Db, actor: Actor, at = now): Ctx<Actor> => ({ db, now: at, actor });

type MadeCoach = Awaited<ReturnType<typeof makeCoach>>;
const asCoach = ({ id }: MadeCoach): Coach => ({ role: "COACH", id });

const requestOf = ({ id: coachId, sessionTypeId }: MadeCoach, startsAt: Date, requestKey = uuidv7()) => ({
  coachId,
  sessionTypeId,
  startsAt,
  requestKey,
});

async function book(db: Db, athlete: Athlete, coach: MadeCoach, startsAt: Date, at = now) {
  const request = await requestBooking(as(db, athlete, at), requestOf(coach, startsAt));
  await reserveBooking(as(db, system, at), request);
  return request;
}

/** A coach and an athlete who has had one session with them. */
async function makePair(db: Db, credits = 5) {
  const coach = await makeCoach(db);
  const athlete = await makeAthlete(db, { credits });
  await book(db, athlete, coach, tuesday("08:00"));
  return { coach, athlete };
}

function bookFor(db: Db, coach: MadeCoach, { id: athleteId }: Athlete, startsAt: Date, requestKey = uuidv7()) {
  return requestBookingFor(as(db, asCoach(coach)), { ...requestOf(coach, startsAt, requestKey), athleteId, reason });
}

const refusalOf = (attempt: Promise<unknown>) => attempt.then(() => null).catch((error) => error.reason);

describe("a booking on behalf of an athlete", () => {
  test("belongs to the athlete, and records who made it and why", async ({ db }) => {
    const { coach, athlete } = await makePair(db);
    const request = await bookFor(db, coach, athlete, tuesday("10:00"));
    expect(await reserveBooking(as(db, system), request)).toMatchObject({ status: "CONFIRMED" });
    expect(await findBooking(as(db, athlete), request)).toMatchObject({
      status: "CONFIRMED",
      requestedByRole: "COACH",
      requestReason: reason,
      credits: 1,
    });
    const { requestedById } = await db.booking.findUniqueOrThrow({ where: { id: request.bookingId } });
    expect(requestedById).toBe(coach.id);
    expect(await db.creditEntry.count({ where: { bookingId: request.bookingId, kind: "BOOKING" } })).toBe(1);
    const audit = await db.auditEntry.findMany({
      where: { entityId: request.bookingId },
      include: { personal: true },
    });
    expect(audit).toMatchObject([
      {
        action: "booking.request",
        actorId: coach.id,
        actorRole: "COACH",
        reason: null,
        personal: [{ personId: athlete.id, reason }],
      },
    ]);
    expect(await findBookingOutcome(as(db, asCoach(coach)), request)).toMatchObject({ status: "CONFIRMED" });
  });

  test("competes for the slot like any other: one of coach and athlete gets it", async ({ db }) => {
    const { coach, athlete } = await makePair(db, 20);
    const rival = await makeAthlete(db, { credits: 20 });
    for (let round = 0; round < 8; round += 1) {
      const startsAt = later(tuesday("10:00"), days(round));
      const requests = await Promise.all([
        bookFor(db, coach, athlete, startsAt),
        requestBooking(as(db, rival), requestOf(coach, startsAt)),
      ]);
      const outcomes = await Promise.all(requests.map((request) => reserveBooking(as(db, system), request)));
      expect(outcomes.map(({ rejectionReason }) => rejectionReason).sort()).toEqual(["booking.slot_taken", null]);
    }
    expect(await db.creditEntry.count({ where: { kind: "BOOKING" } })).toBe(9);
  });

  test("is confirmed once when coach and athlete request the same start for the same athlete at once", async ({
    db,
  }) => {
    const { coach, athlete } = await makePair(db);
    const asked = await Promise.allSettled([
      bookFor(db, coach, athlete, tuesday("10:00")),
      requestBooking(as(db, athlete), requestOf(coach, tuesday("10:00"))),
    ]);
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is made once per key, even when sent ten times at once", async ({ db }) => {
    const { coach, athlete } = await makePair(db);
    const key = uuidv7();
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => bookFor(db, coach, athlete, tuesday("10:00"), key)),
    );
    expect(new Set(sent.map(({ bookingId }) => bookingId)).size).toBe(1);
    expect(await refusalOf(bookFor(db, coach, athlete, tuesday("12:00"), key))).toBe("request.key_used");
    expect(await db.auditEntry.count({ where: { action: "booking.request" } })).toBe(1);
  });

  test("is refused to a coach of other athletes, without revealing whether the athlete exists", async ({ db }) => {
    const { coach, athlete } = await makePair(db);
    const stranger = await makeCoach(db);
    const unknown: Athlete = { role: "ATHLETE", id: uuidv7() };
    for (const person of [athlete, unknown]) {
      await expect(bookFor(db, stranger, person, tuesday("10:00"))).rejects.toMatchObject({
        kind: "not_found",
        reason: "booking.not_your_athlete",
      });
    }
    const other = { ...requestOf(stranger, tuesday("10:00")), athleteId: athlete.id, reason };
    expect(await refusalOf(requestBookingFor(as(db, asCoach(coach)), other))).toBe("coach.not_found");
    expect(await db.booking.count()).toBe(1);
  });

  test("is allowed for 90 days after the last confirmed booking", async ({ db }) => {
    const { coach, athlete } = await makePair(db);
    const refused = await makeAthlete(db);
    await book(db, refused, coach, tuesday("10:00"));
    expect(await refusalOf(bookFor(db, coach, refused, tuesday("11:00")))).toBe("booking.not_your_athlete");
    const known = async (at: Date) => (await listBookableAthletes(as(db, asCoach(coach), at))).map(({ id }) => id);
    const end = later(tuesday("08:00"), days(90));
    expect(await known(end)).toEqual([athlete.id]);
    expect(await known(later(end, 1))).toEqual([]);
  });

  test("is refused for an inactive athlete, and rejected for one without credits", async ({ db }) => {
    const { coach, athlete } = await makePair(db, 1);
    const request = await bookFor(db, coach, athlete, tuesday("10:00"));
    expect(await reserveBooking(as(db, system), request)).toMatchObject({ rejectionReason: "booking.no_credits" });
    await db.athlete.update({ where: { id: athlete.id }, data: { state: "DEACTIVATED" } });
    expect(await refusalOf(bookFor(db, coach, athlete, tuesday("11:00")))).toBe("booking.athlete_not_active");
    expect(await listBookableAthletes(as(db, asCoach(coach)))).toEqual([]);
  });

  test("needs a reason, skips the minimum notice, and respects horizon and availability", async ({ db }) => {
    const { coach, athlete } = await makePair(db);
    const refused = (startsAt: Date) => refusalOf(bookFor(db, coach, athlete, startsAt));
    expect(await refused(new Date("2026-11-20T09:30:00Z"))).toBeNull();
    expect(await refused(new Date("2026-11-20T08:30:00Z"))).toBe("booking.too_soon");
    expect(await refused(new Date("2027-01-19T09:30:00Z"))).toBe("booking.beyond_horizon");
    expect(await refused(tuesday("03:00"))).toBe("booking.not_offered");
    const input = { ...requestOf(coach, tuesday("10:00")), athleteId: athlete.id };
    expect(await refusalOf(requestBookingFor(as(db, asCoach(coach)), { ...input, reason: "" }))).toBe(
      "booking.reason_required",
    );
    expect(RequestBookingFor.safeParse({ ...input, reason: "  a " }).success).toBe(false);
  });

  test("can be made by an admin for any active athlete, with any coach", async ({ db }) => {
    const coach = await makeCoach(db);
    const admin = await makeAdmin(db);
    const athlete = await makeAthlete(db, { credits: 1 });
    const input = { ...requestOf(coach, tuesday("10:00")), athleteId: athlete.id, reason };
    const request = await requestBookingFor(as(db, admin), input);
    expect(await reserveBooking(as(db, system), request)).toMatchObject({ status: "CONFIRMED" });
    const unknown = { ...input, athleteId: uuidv7() };
    expect(await refusalOf(requestBookingFor(as(db, admin), unknown))).toBe("athlete.not_found");
  });

  test("that was rejected offers the nearest slots, even within the minimum notice", async ({ db }) => {
    const { coach, athlete } = await makePair(db);
    const rival = await makeAthlete(db, { credits: 1 });
    await book(db, rival, coach, new Date("2026-11-20T11:00:00Z"));
    const request = await bookFor(db, coach, athlete, new Date("2026-11-20T11:00:00Z"));
    await reserveBooking(as(db, system), request);
    const { reason: why, nearest } = await findBookingOutcome(as(db, asCoach(coach)), request);
    expect(why).toBe("booking.slot_taken");
    expect(nearest[0]).toEqual(new Date("2026-11-20T09:30:00Z"));
  });

  test("cancelled by the coach refunds the credit and gives the reason", async ({ db }) => {
    const { coach, athlete } = await makePair(db);
    const request = await bookFor(db, coach, athlete, tuesday("10:00"));
    await reserveBooking(as(db, system), request);
    await cancelBooking(as(db, asCoach(coach), tuesday("09:59")), { ...request, reason: "Estoy enferma" });
    expect(await findBooking(as(db, athlete), request)).toMatchObject({
      status: "CANCELLED",
      isRefunded: true,
      cancelledByRole: "COACH",
      cancellationReason: "Estoy enferma",
    });
  });
});

describe("a coach's agenda", () => {
  test("has the coach's own sessions of the period, without open or withdrawn requests", async ({ db }) => {
    const { coach, athlete } = await makePair(db);
    const other = await makeCoach(db);
    await book(db, athlete, other, tuesday("12:00"));
    const cancelled = await book(db, athlete, coach, tuesday("10:00"));
    await cancelBooking(as(db, athlete), cancelled);
    const withdrawn = await requestBooking(as(db, athlete), requestOf(coach, tuesday("14:00")));
    await withdrawBooking(as(db, athlete), withdrawn);
    await requestBooking(as(db, athlete), requestOf(coach, tuesday("16:00")));
    await book(db, athlete, coach, later(tuesday("10:00"), days(7)));
    const week = { from: new Date("2026-11-22T23:00:00Z"), to: new Date("2026-11-29T23:00:00Z") };
    const { sessions, free } = await listAgenda(as(db, asCoach(coach)), week);
    expect(sessions.map(({ status, startsAt }) => [status, startsAt])).toEqual([
      ["CONFIRMED", tuesday("08:00")],
      ["CANCELLED", tuesday("10:00")],
    ]);
    expect(free).toHaveLength(7);
    expect(free[1]).toEqual({ from: tuesday("07:00"), to: tuesday("19:00") });
  });

  test("shows a session that runs into the period", async ({ db }) => {
    const { coach } = await makePair(db);
    const { sessions } = await listAgenda(as(db, asCoach(coach)), { from: tuesday("08:30"), to: tuesday("09:00") });
    expect(sessions).toHaveLength(1);
  });

  test("offers the starts at which coach and athlete are both free, even within the minimum notice", async ({ db }) => {
    const { coach, athlete } = await makePair(db);
    const [rival] = await makeAthletes(db, 1, { credits: 1 });
    await book(db, rival!, coach, new Date("2026-11-20T12:00:00Z"));
    await book(db, athlete, await makeCoach(db), new Date("2026-11-20T14:00:00Z"));
    const search = { athleteId: athlete.id, sessionTypeId: coach.sessionTypeId };
    const starts = await listFreeSlots(as(db, asCoach(coach)), { ...search, date: "2026-11-20" });
    const hours = starts.map((start) => start.toISOString().slice(11, 16));
    expect(hours).toEqual([
      "09:30",
      "10:00",
      "10:30",
      "11:00",
      "13:00",
      "15:00",
      "15:30",
      "16:00",
      "16:30",
      "17:00",
      "17:30",
      "18:00",
    ]);
    expect(
      await refusalOf(listFreeSlots(as(db, asCoach(coach)), { ...search, athleteId: rival!.id, date: "2026-11-24" })),
    ).toBeNull();
    const stranger = { ...search, athleteId: (await makeAthlete(db)).id, date: "2026-11-24" };
    expect(await refusalOf(listFreeSlots(as(db, asCoach(coach)), stranger))).toBe("booking.not_your_athlete");
  });
});
