import { createDb, type Db } from "@zea/db/client";
import { giveCredits, makeAdmin, makeAthlete, makeAthletes, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { changeSessionType } from "../../testing/session-type.ts";
import { type Anyone, type Athlete, type Ctx, system } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { later, minutes } from "../time.ts";
import { cancelBooking, withdrawBooking } from "./cancel-booking.ts";
import { findBooking, findBookingOutcome, listBookings, quoteBooking } from "./queries.ts";
import { requestBooking, requestBookingFor } from "./request-booking.ts";
import { failBooking, reserveBooking } from "./reserve-booking.ts";

const now = new Date("2026-11-20T09:00:00Z");
const tuesday = (time: string) => new Date(`2026-11-24T${time}:00Z`);

const as = <Actor extends Anyone>(db: Db, actor: Actor, at = now): Ctx<Actor> => ({ db, now: at, actor });

type Coach = Awaited<ReturnType<typeof makeCoach>>;

function request(db: Db, actor: Athlete, coach: Coach, startsAt: Date, requestKey = uuidv7()) {
  const { id: coachId, sessionTypeId } = coach;
  return requestBooking(as(db, actor), {
    coachId,
    sessionTypeId,
    startsAt,
    requestKey,
  });
}

async function book(db: Db, actor: Athlete, coach: Coach, startsAt: Date) {
  const { bookingId } = await request(db, actor, coach, startsAt);
  return {
    bookingId,
    ...(await reserveBooking(as(db, system), { bookingId })),
  };
}

/** Every invariant that a race could break, asked of the database itself. */
async function expectInvariants(db: Db) {
  const wrong = await db.$queryRaw`
    select b.id from booking b
    where (select count(*) from credit_entry e where e.booking_id = b.id and e.kind = 'BOOKING')
        <> (case when b.status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW') or (b.status = 'CANCELLED' and b.settled_at is not null) then 1 else 0 end)
      or (select count(*) from credit_entry e where e.booking_id = b.id and e.kind = 'REFUND') <> b.is_refunded::int`;
  expect(wrong).toEqual([]);
  const balances = await db.$queryRaw`
    select a.athlete_id from credit_account a
    where balance < 0
      or balance <> (select coalesce(sum(amount), 0) from credit_entry e where e.athlete_id = a.athlete_id)
      or balance <> (select coalesce(sum(remaining), 0) from credit_lot l where l.athlete_id = a.athlete_id)`;
  expect(balances).toEqual([]);
  const overlaps = await db.$queryRaw`
    select 1 from booking a join booking b on a.id < b.id and (a.coach_id = b.coach_id or a.athlete_id = b.athlete_id)
      and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
    where a.status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW') and b.status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW')`;
  expect(overlaps).toEqual([]);
}

describe("a booking", () => {
  test("is requested, confirmed and paid for", async ({ db }) => {
    const coach = await makeCoach(db);
    const athlete = await makeAthlete(db, { credits: 2 });
    const { bookingId, status } = await book(db, athlete, coach, tuesday("09:30"));
    expect(status).toBe("CONFIRMED");
    const { bookings } = await listBookings(as(db, athlete), {
      when: "upcoming",
    });
    expect(bookings).toMatchObject([{ bookingId, status: "CONFIRMED", credits: 1 }]);
    const events = await db.outboxEvent.findMany({
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ name }) => name)).toEqual(["booking/requested", "booking/confirmed"]);
    await expectInvariants(db);
  });

  test("goes to one athlete, even when fifty ask at once, twenty times over", {
    timeout: 120_000,
  }, async ({ url }) => {
    const db = createDb(url, { max: 50 });
    const coach = await makeCoach(db);
    const athletes = await makeAthletes(db, 50, { credits: 20 });
    for (let round = 0; round < 20; round += 1) {
      const startsAt = new Date(tuesday("09:00").getTime() + round * 86_400_000);
      const outcomes = await Promise.all(athletes.map((athlete) => book(db, athlete, coach, startsAt)));
      expect(outcomes.filter(({ status }) => status === "CONFIRMED")).toHaveLength(1);
      const refusals = outcomes.filter(({ status }) => status === "REJECTED").map((one) => one.rejectionReason);
      expect(refusals).toEqual(Array(49).fill("booking.slot_taken"));
    }
    expect(await db.creditEntry.count({ where: { kind: "BOOKING" } })).toBe(20);
    const [deadlocks] = await db.$queryRaw<{ deadlocks: bigint }[]>`
      select deadlocks from pg_stat_database where datname = current_database()`;
    expect(deadlocks?.deadlocks).toBe(0n);
    await expectInvariants(db);
    await db.$disconnect();
  });

  test("over midnight goes to one athlete, and so do the hours that it covers on both days", async ({ db }) => {
    const coach = await makeCoach(db);
    const data = { fromMinute: 0, toMinute: 1440 };
    await db.availabilityRule.updateMany({ where: { coachId: coach.id }, data });
    const athletes = await makeAthletes(db, 9, { credits: 2 });
    // 23:30–00:30 in Madrid, and the starts half an hour before and after
    const starts = ["22:00", "22:30", "23:00"].map(tuesday);
    const outcomes = await Promise.all(
      athletes.map((athlete, index) => book(db, athlete, coach, starts[index % 3] as Date)),
    );
    const confirmed = outcomes.filter(({ status }) => status === "CONFIRMED");
    expect([1, 2]).toContain(confirmed.length);
    const refusals = outcomes.filter(({ status }) => status === "REJECTED").map((one) => one.rejectionReason);
    expect(new Set(refusals)).toEqual(new Set(["booking.slot_taken"]));
    await expectInvariants(db);
  });

  test("is confirmed once when an athlete with one credit requests ten slots at once", async ({ db }) => {
    const coaches = await Promise.all(Array.from({ length: 10 }, () => makeCoach(db)));
    const athlete = await makeAthlete(db, { credits: 1 });
    const starts = coaches.map((_, index) => new Date(tuesday("09:00").getTime() + index * 86_400_000));
    const outcomes = await Promise.all(coaches.map((coach, index) => book(db, athlete, coach, starts[index] as Date)));
    expect(outcomes.filter(({ status }) => status === "CONFIRMED")).toHaveLength(1);
    expect(outcomes.filter((one) => one.rejectionReason === "booking.no_credits")).toHaveLength(9);
    await expectInvariants(db);
  });

  test("never overlaps another of the same athlete, even with two coaches at once", async ({ db }) => {
    const coaches = await Promise.all([makeCoach(db), makeCoach(db)]);
    const athlete = await makeAthlete(db, { credits: 5 });
    const requests = await Promise.all([
      request(db, athlete, coaches[0], tuesday("09:00")),
      request(db, athlete, coaches[1], tuesday("09:30")),
    ]);
    const outcomes = await Promise.all(requests.map((one) => reserveBooking(as(db, system), one)));
    expect(outcomes.map(({ rejectionReason }) => rejectionReason).sort()).toEqual(["booking.athlete_busy", null]);
    await expectInvariants(db);
  });

  test("is made once per key, even when sent ten times at once, and refused with another slot", async ({ db }) => {
    const coach = await makeCoach(db);
    const athlete = await makeAthlete(db, { credits: 5 });
    const key = uuidv7();
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => request(db, athlete, coach, tuesday("09:00"), key)),
    );
    expect(new Set(sent.map(({ bookingId }) => bookingId)).size).toBe(1);
    const others = [
      { coach, startsAt: tuesday("12:00") },
      { coach: await makeCoach(db), startsAt: tuesday("09:00") },
    ];
    for (const other of others) {
      const again = request(db, athlete, other.coach, other.startsAt, key);
      await expect(again).rejects.toMatchObject({ kind: "conflict", reason: "request.key_used" });
    }
    expect(await db.booking.count()).toBe(1);
  });

  test("requested again under its key has its first outcome, also when the coach is inactive by then", async ({
    db,
  }) => {
    const coach = await makeCoach(db);
    const athlete = await makeAthlete(db, { credits: 5 });
    const key = uuidv7();
    const { bookingId } = await request(db, athlete, coach, tuesday("09:00"), key);
    await db.coach.update({ where: { id: coach.id }, data: { isActive: false } });
    expect(await request(db, athlete, coach, tuesday("09:00"), key)).toEqual({ bookingId });
    const another = request(db, athlete, coach, tuesday("12:00"));
    await expect(another).rejects.toMatchObject({ reason: "coach.not_found" });
  });

  test("is refused to an athlete who has cancelled eight within an hour, who can always cancel", async ({ db }) => {
    const [coach, athlete] = [await makeCoach(db), await makeAthlete(db, { credits: 2 })];
    const { id: coachId, sessionTypeId } = coach;
    const startsAt = tuesday("09:00");
    const requestAt = (at: Date) =>
      requestBooking(as(db, athlete, at), { coachId, sessionTypeId, startsAt, requestKey: uuidv7() });
    for (let round = 0; round < 8; round += 1) {
      const at = later(now, minutes(round));
      const withdrawn = await requestAt(at);
      await withdrawBooking(as(db, athlete, at), withdrawn);
      const booking = await requestAt(at);
      await reserveBooking(as(db, system, at), booking);
      await cancelBooking(as(db, athlete, at), booking);
    }
    await expect(requestAt(later(now, minutes(20)))).rejects.toMatchObject({
      kind: "limit",
      reason: "booking.too_many_cancelled",
      details: { count: 8, minutes: 40 },
    });
    const booking = await requestAt(later(now, minutes(60)));
    await reserveBooking(as(db, system, later(now, minutes(60))), booking);
    await cancelBooking(as(db, athlete, later(now, minutes(60))), booking);
    await expect(requestAt(later(now, minutes(60)))).rejects.toMatchObject({ details: { minutes: 1 } });
  });

  test("of another athlete is no page of a list, like one that does not exist", async ({ db }) => {
    const coach = await makeCoach(db);
    const [athlete, other] = [await makeAthlete(db, { credits: 5 }), await makeAthlete(db, { credits: 5 })];
    const [theirs, own] = [
      await request(db, other, coach, tuesday("09:00")),
      await request(db, athlete, coach, tuesday("12:00")),
    ];
    const list = (cursor: string) => listBookings(as(db, athlete), { when: "upcoming", cursor });
    expect(await list(theirs.bookingId)).toEqual(await list(uuidv7()));
    expect(await list(theirs.bookingId)).toEqual({ bookings: [], nextCursor: null });
    expect(await list(own.bookingId)).toEqual({ bookings: [], nextCursor: null });
    await request(db, athlete, coach, tuesday("13:00"));
    expect((await list(own.bookingId)).bookings).toHaveLength(1);
  });

  test("is reserved once, even when its workflow runs ten times at once", async ({ db }) => {
    const coach = await makeCoach(db);
    const athlete = await makeAthlete(db, { credits: 5 });
    const { bookingId } = await request(db, athlete, coach, tuesday("09:00"));
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => reserveBooking(as(db, system), { bookingId })));
    expect(outcomes).toEqual(Array(10).fill({ status: "CONFIRMED", rejectionReason: null }));
    expect(await failBooking(as(db, system), { bookingId })).toMatchObject({
      status: "CONFIRMED",
    });
    expect(await db.outboxEvent.count({ where: { name: "booking/confirmed" } })).toBe(1);
    await expectInvariants(db);
  });

  test("has one outcome when cancelling races cancelling, and withdrawing races confirming", async ({ db }) => {
    const coach = await makeCoach(db);
    const athlete = await makeAthlete(db, { credits: 50 });
    for (let round = 0; round < 10; round += 1) {
      const startsAt = new Date(tuesday("09:00").getTime() + round * 86_400_000);
      const { bookingId } = await request(db, athlete, coach, startsAt);
      await Promise.allSettled([
        withdrawBooking(as(db, athlete), { bookingId }),
        reserveBooking(as(db, system), { bookingId }),
        withdrawBooking(as(db, athlete), { bookingId }),
      ]);
      await expectInvariants(db);
      const cancels = await Promise.allSettled([
        cancelBooking(as(db, athlete), { bookingId }),
        cancelBooking(as(db, athlete), { bookingId }),
        reserveBooking(as(db, system), { bookingId }),
      ]);
      const { settledAt } = await db.booking.findUniqueOrThrow({ where: { id: bookingId } });
      const answers = cancels.slice(0, 2).map((one) => (one.status === "fulfilled" ? one.value : one.reason.reason));
      const answer = settledAt ? { isRefunded: true, credits: 1 } : "booking.not_cancellable";
      expect(answers, "the same action has one outcome").toEqual([answer, answer]);
      await expectInvariants(db);
    }
    expect(await db.booking.count({ where: { status: { not: "CANCELLED" } } })).toBe(0);
    expect(
      (
        await db.creditAccount.findUniqueOrThrow({
          where: { athleteId: athlete.id },
        })
      ).balance,
    ).toBe(50);
  });

  test("is refunded when cancelled up to 24 hours before its start, but not a millisecond later", async ({ db }) => {
    const coach = await makeCoach(db);
    const athlete = await makeAthlete(db, { credits: 2 });
    const early = await book(db, athlete, coach, tuesday("09:00"));
    const late = await book(db, athlete, coach, tuesday("10:00"));
    const at = new Date("2026-11-23T09:00:00.000Z");
    expect(await cancelBooking(as(db, athlete, at), early)).toEqual({
      isRefunded: true,
      credits: 1,
    });
    const after = new Date("2026-11-23T10:00:00.001Z");
    expect(await cancelBooking(as(db, athlete, after), late)).toEqual({
      isRefunded: false,
      credits: 0,
    });
    expect(await cancelBooking(as(db, athlete, after), early), "again").toEqual({ isRefunded: true, credits: 1 });
    const byClub = cancelBooking(as(db, await makeAdmin(db), after), { ...late, reason: "Cierra el centro" });
    await expect(byClub).rejects.toMatchObject({ reason: "booking.not_cancellable" });
    await expectInvariants(db);
  });

  test("is not cancelled with another refund than was shown: the limit passed in between", async ({ db }) => {
    const coach = await makeCoach(db);
    const athlete = await makeAthlete(db, { credits: 2 });
    const booking = await book(db, athlete, coach, tuesday("09:00"));
    const [before, after] = [as(db, athlete, new Date("2026-11-23T08:59Z")), as(db, athlete, tuesday("08:01"))];
    const shown = (await findBooking(before, booking)).cancellation;
    const changed = { reason: "request.outcome_changed", details: { isRefunded: false, credits: 0 } };
    await expect(cancelBooking(after, { ...booking, shown })).rejects.toMatchObject(changed);
    expect(await db.booking.count({ where: { status: "CONFIRMED" } })).toBe(1);
    const anew = { ...booking, shown: { isRefunded: false, credits: 0 } };
    expect(await cancelBooking(after, anew)).toEqual({ isRefunded: false, credits: 0 });
    expect(await cancelBooking(after, { ...booking, shown }), "a first press whose answer was lost").toEqual({
      isRefunded: false,
      credits: 0,
    });
    await expectInvariants(db);
  });

  test("has the price and the length that were shown, or is refused, when the type changes meanwhile", async ({
    db,
  }) => {
    const coach = await makeCoach(db);
    const admin = as(db, await makeAdmin(db));
    const athlete = await makeAthlete(db, { credits: 50 });
    const { id: coachId, sessionTypeId } = coach;
    const texts = { name: { es: "Fuerza", en: "Strength" }, meetingPoint: { es: "" } };
    const type = { ...texts, isActive: true, coachIds: [coachId] };
    const change = (credits: number, length: number) =>
      changeSessionType(admin, sessionTypeId, { ...type, minutes: length, credits });
    for (let round = 0; round < 10; round += 1) {
      await change(1, 60);
      const slot = { coachId, sessionTypeId, startsAt: later(tuesday("09:00"), round * 86_400_000) };
      const { credits, minutes: length, freeUntil } = await quoteBooking(as(db, athlete), slot);
      const shown = { credits, minutes: length, freeUntil };
      const request = () => requestBooking(as(db, athlete), { ...slot, requestKey: uuidv7(), shown });
      const actions = [request, () => change(3, 90)];
      const settled = await Promise.allSettled((round % 2 ? actions : actions.toReversed()).map((action) => action()));
      const refusal = settled.find((one) => one.status === "rejected")?.reason;
      const found = await db.booking.findFirst({ where: { startsAt: slot.startsAt } });
      if (refusal) {
        const terms = { credits: 3, minutes: 90, freeUntil: freeUntil.toISOString() };
        expect(refusal).toMatchObject({ reason: "request.outcome_changed", details: terms });
        expect(found).toBeNull();
      } else {
        expect(found).toMatchObject({ credits: 1, endsAt: later(slot.startsAt, minutes(60)) });
        await reserveBooking(as(db, system), { bookingId: found?.id ?? "" });
      }
    }
    await change(1, 60);
    const slot = { coachId, sessionTypeId, startsAt: tuesday("18:00") };
    const request = { ...slot, requestKey: uuidv7(), shown: { credits: 1, minutes: 60 } };
    const first = await requestBooking(as(db, athlete), request);
    await change(3, 90);
    expect(await requestBooking(as(db, athlete), request), "its answer was lost").toEqual(first);
    const onBehalf = { ...request, startsAt: tuesday("15:00"), requestKey: uuidv7(), athleteId: athlete.id };
    await expect(requestBookingFor(admin, { ...onBehalf, reason: "Por teléfono" })).rejects.toMatchObject({
      reason: "request.outcome_changed",
      details: { credits: 3, minutes: 90 },
    });
    await expectInvariants(db);
  });

  test("cancelled by the club or the coach is always refunded, and needs a reason", async ({ db }) => {
    const coach = await makeCoach(db);
    const athlete = await makeAthlete(db, { credits: 2 });
    const { bookingId } = await book(db, athlete, coach, tuesday("09:00"));
    const after = new Date("2026-11-24T09:30:00Z");
    const admin = await makeAdmin(db);
    await expect(cancelBooking(as(db, admin, after), { bookingId })).rejects.toMatchObject({
      reason: "booking.reason_required",
    });
    await cancelBooking(as(db, { role: "COACH", id: coach.id }, after), {
      bookingId,
      reason: "Lesión",
    });
    expect(
      await db.mail.count({
        where: {
          subjectId: bookingId,
          kind: { startsWith: "booking-cancelled" },
        },
      }),
    ).toBe(2);
    expect(await db.auditEntry.count({ where: { entityId: bookingId } })).toBe(1);
    await expectInvariants(db);
  });

  test("of another person is not_found for every verb", async ({ db }) => {
    const coach = await makeCoach(db);
    const [mine, other] = await makeAthletes(db, 2, { credits: 2 });
    if (!mine || !other) throw new Error("no athletes");
    const { bookingId } = await book(db, mine, coach, tuesday("09:00"));
    const notFound = { reason: "booking.not_found" };
    await expect(cancelBooking(as(db, other), { bookingId })).rejects.toMatchObject(notFound);
    await expect(withdrawBooking(as(db, other), { bookingId })).rejects.toMatchObject(notFound);
    await expect(findBookingOutcome(as(db, other), { bookingId })).rejects.toMatchObject(notFound);
  });

  test("is refused within the notice, beyond the horizon, off the grid, and to anyone who may not book", async ({
    db,
  }) => {
    const coach = await makeCoach(db);
    const athlete = await makeAthlete(db, { credits: 2 });
    const refused = (startsAt: Date, actor: Athlete = athlete) =>
      request(db, actor, coach, startsAt).catch((error) => error.reason);
    expect(await refused(new Date("2026-11-20T10:30:00Z"))).toBe("booking.too_soon");
    expect(await refused(new Date("2026-11-19T10:00:00Z"))).toBe("booking.too_soon");
    expect(await refused(new Date("2027-01-19T09:30:00Z"))).toBe("booking.beyond_horizon");
    expect(await refused(tuesday("09:10"))).toBe("booking.not_offered");
    expect(await refused(tuesday("03:00"))).toBe("booking.not_offered");
    expect(await refused(tuesday("18:30"))).toBe("booking.not_offered");
    expect(await refused(tuesday("09:00"), await makeAthlete(db, { state: "PENDING" }))).toBe(
      "booking.athlete_not_active",
    );
    expect(await refused(tuesday("09:00"), await makeAthlete(db, { state: "DEACTIVATED" }))).toBe(
      "booking.athlete_not_active",
    );
    expect(await db.booking.count()).toBe(0);
    await request(db, athlete, coach, new Date("2026-11-20T11:00:00Z"));
  });

  test("can be requested at most ten times at once, and once per start", async ({ db }) => {
    const coach = await makeCoach(db);
    const athlete = await makeAthlete(db, { credits: 50 });
    const starts = Array.from({ length: 14 }, (_, index) => new Date(tuesday("09:00").getTime() + index * 86_400_000));
    const asked = await Promise.allSettled(starts.map((startsAt) => request(db, athlete, coach, startsAt)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    const one = await makeAthlete(db, { credits: 5 });
    await request(db, one, coach, tuesday("09:00"));
    await expect(request(db, one, coach, tuesday("09:00"))).rejects.toThrow();
  });

  test("expires if its start passes before it is settled", async ({ db }) => {
    const coach = await makeCoach(db);
    const athlete = await makeAthlete(db, { credits: 2 });
    const { bookingId } = await request(db, athlete, coach, tuesday("09:00"));
    const outcome = await reserveBooking(as(db, system, tuesday("09:00")), {
      bookingId,
    });
    expect(outcome).toEqual({
      status: "REJECTED",
      rejectionReason: "booking.expired",
    });
  });

  test("rejected for a taken slot offers the three nearest free ones", async ({ db }) => {
    const coach = await makeCoach(db);
    const [first, second] = await makeAthletes(db, 2, { credits: 2 });
    if (!first || !second) throw new Error("no athletes");
    await book(db, first, coach, tuesday("09:00"));
    const { bookingId } = await request(db, second, coach, tuesday("09:30"));
    await reserveBooking(as(db, system), { bookingId });
    const { reason, nearest } = await findBookingOutcome(as(db, second), {
      bookingId,
    });
    expect(reason).toBe("booking.slot_taken");
    expect(nearest).toEqual([tuesday("08:00"), tuesday("10:00"), tuesday("10:30")]);
  });

  test("that was refused or cancelled is not past before its time", async ({ db }) => {
    const [coach, other] = [await makeCoach(db), await makeAthlete(db, { credits: 1 })];
    const athlete = await makeAthlete(db, { credits: 3 });
    await book(db, other, coach, tuesday("09:00"));
    const refused = await book(db, athlete, coach, tuesday("09:00"));
    const cancelled = await book(db, athlete, coach, tuesday("11:00"));
    await cancelBooking(as(db, athlete), cancelled);
    const kept = await book(db, athlete, coach, tuesday("13:00"));
    const idsOf = async (when: "open" | "upcoming" | "past", at = now) =>
      (await listBookings(as(db, athlete, at), { when })).bookings.map(({ bookingId }) => bookingId);
    const all = [refused, cancelled, kept].map(({ bookingId }) => bookingId);
    expect([await idsOf("open"), await idsOf("upcoming"), await idsOf("past")]).toEqual([[kept.bookingId], all, []]);
    const after = tuesday("15:00");
    expect([await idsOf("open", after), await idsOf("past", after)]).toEqual([[], all.toReversed()]);
  });

  test("is quoted with its price, the remaining balance and the free cancellation deadline", async ({ db }) => {
    const coach = await makeCoach(db, { credits: 2 });
    const athlete = await makeAthlete(db);
    await giveCredits(db, athlete.id, 3);
    await giveCredits(db, athlete.id, 4, new Date("2026-11-19T00:00:00Z"));
    const { id: coachId, sessionTypeId } = coach;
    expect(
      await quoteBooking(as(db, athlete), {
        coachId,
        sessionTypeId,
        startsAt: tuesday("09:00"),
      }),
    ).toEqual({
      state: "FREE",
      credits: 2,
      minutes: 60,
      balance: 3,
      balanceAfter: 1,
      startsAt: tuesday("09:00"),
      endsAt: tuesday("10:00"),
      freeUntil: new Date("2026-11-23T09:00:00Z"),
      nearest: [],
    });
  });

  test("that can't be requested any more is quoted as that, with the nearest free slots", async ({ db }) => {
    const coach = await makeCoach(db);
    const [first, second] = await makeAthletes(db, 2, { credits: 2 });
    if (!first || !second) throw new Error("no athletes");
    await book(db, first, coach, tuesday("09:00"));
    const { id: coachId, sessionTypeId } = coach;
    const quote = (startsAt: Date, at = now) => quoteBooking(as(db, second, at), { coachId, sessionTypeId, startsAt });
    expect(await quote(tuesday("09:30"))).toMatchObject({
      state: "TAKEN",
      nearest: [tuesday("08:00"), tuesday("10:00"), tuesday("10:30")],
    });
    // chosen long ago: the start is over, or too near by now
    for (const at of [tuesday("10:01"), tuesday("11:00")]) {
      const { state, nearest } = await quote(tuesday("10:30"), at);
      expect([state, nearest.length]).toEqual(["NOT_OFFERED", 3]);
      for (const start of nearest) expect(start > at).toBe(true);
    }
  });
});
