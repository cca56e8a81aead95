import { createDb, type Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { as } from "../../testing/session.ts";
import { requestBooking } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { type Athlete, system } from "../context.ts";
import { requestCredits } from "../credit/request-credits.ts";
import { uuidv7 } from "../id.ts";
import { findAccessMailFacts } from "./access-mail-facts.ts";
import { deactivateAthlete, previewDeactivation } from "./deactivate-athlete.ts";
import { reactivateAthlete } from "./reactivate-athlete.ts";

const now = new Date("2026-11-20T09:00:00Z");
const novemberAt = (day: number, hour = 9) => new Date(Date.UTC(2026, 10, day, hour));
const reason = "Lleva meses sin pagar";

type Coach = Awaited<ReturnType<typeof makeCoach>>;

function request(db: Db, athlete: Athlete, { id: coachId, sessionTypeId }: Coach, startsAt: Date) {
  return requestBooking(as(db, athlete, now), { coachId, sessionTypeId, startsAt, requestKey: uuidv7() });
}

async function book(db: Db, athlete: Athlete, coach: Coach, startsAt: Date) {
  const booking = await request(db, athlete, coach, startsAt);
  expect(await reserveBooking(as(db, system, now), booking)).toMatchObject({ status: "CONFIRMED" });
  return booking;
}

const nothing = { bookingIds: [], refunded: 0, requestedCredits: null };

function shownBy({ bookings, refunded, requestedCredits }: Awaited<ReturnType<typeof previewDeactivation>>) {
  return { bookingIds: bookings.map(({ bookingId }) => bookingId), refunded, requestedCredits };
}

async function prepare(db: Db) {
  const [admin, coach, other] = [await makeAdmin(db), await makeCoach(db), await makeCoach(db)];
  const athlete = await makeAthlete(db, { credits: 5 });
  const booked = await book(db, athlete, coach, novemberAt(24));
  const open = await request(db, athlete, other, novemberAt(25));
  return { admin, coach, athlete, booked, open, ctx: as(db, admin, now) };
}

describe("deactivating an athlete", () => {
  test("previews its effects, cancels and refunds all bookings, ends all sign-ins and gives the reason", async ({
    db,
  }) => {
    const { athlete, booked, open, ctx } = await prepare(db);
    const { id: athleteId } = athlete;
    await requestCredits(as(db, athlete, now), { credits: 4 });
    await db.session.create({ data: { userId: athleteId, token: uuidv7(), expiresAt: novemberAt(28) } });
    const preview = await previewDeactivation(ctx, { athleteId });
    expect(preview).toMatchObject({ state: "ACTIVE", refunded: 1, requestedCredits: 4 });
    expect(preview.bookings.map(({ bookingId }) => bookingId)).toEqual([booked.bookingId, open.bookingId]);

    const shown = shownBy(preview);
    const outcome = { cancelled: 2, refunded: 1 };
    expect(await deactivateAthlete(ctx, { athleteId, reason, shown })).toEqual(outcome);
    expect(await db.athlete.findUniqueOrThrow({ where: { id: athleteId } })).toMatchObject({
      state: "DEACTIVATED",
      deactivatedAt: now,
      deactivationReason: reason,
    });
    const bookings = await db.booking.findMany({ where: { athleteId }, orderBy: { startsAt: "asc" } });
    const byClub = { status: "CANCELLED", cancelledByRole: "ADMIN", cancellationReason: reason };
    expect(bookings).toMatchObject([
      { ...byClub, isRefunded: true },
      { ...byClub, isRefunded: false },
    ]);
    expect((await db.creditAccount.findUniqueOrThrow({ where: { athleteId } })).balance).toBe(5);
    expect(await db.creditRequest.findFirst({ where: { athleteId } })).toMatchObject({ state: "REFUSED", reason });
    expect(await db.session.count({ where: { userId: athleteId } })).toBe(0);
    const entry = await db.auditEntry.findFirst({
      where: { action: "athlete.deactivate" },
      include: { personal: true },
    });
    expect(entry).toMatchObject({
      entityId: athleteId,
      reason: null,
      values: { cancelled: 2, refunded: 1 },
      personal: [{ personId: athleteId, reason }],
    });
    const [mail, ...more] = await db.mail.findMany({ where: { kind: "athlete-deactivated-club" } });
    expect([mail?.recipientId, more]).toEqual([athleteId, []]);
    const facts = () => findAccessMailFacts(as(db, system, now), athleteId);
    expect(await facts()).toEqual({ athleteState: "DEACTIVATED", reason, refusal: null, balance: 5 });

    const events = await db.outboxEvent.findMany({ where: { subjectId: booked.bookingId } });
    expect(events.map(({ name }) => name)).toContain("booking/cancelled");

    expect(await deactivateAthlete(ctx, { athleteId, reason, shown }), "pressed twice").toEqual(outcome);
    expect(await db.auditEntry.count({ where: { action: "athlete.deactivate" } })).toBe(1);
    const colleague = as(db, await makeAdmin(db), now);
    await expect(deactivateAthlete(colleague, { athleteId, reason, shown })).rejects.toMatchObject({
      reason: "athlete.already_deactivated",
    });
    await reactivateAthlete(ctx, { athleteId });
    expect(await db.athlete.findUniqueOrThrow({ where: { id: athleteId } })).toMatchObject({
      deactivationReason: null,
    });
    expect(await facts()).toMatchObject({ athleteState: "PENDING", reason: null });
  });

  test("is mailed each time, even to an athlete without bookings", async ({ db }) => {
    const [admin, { id: athleteId }] = [await makeAdmin(db), await makeAthlete(db)];
    for (const day of [20, 21]) {
      const ctx = as(db, admin, novemberAt(day));
      await deactivateAthlete(ctx, { athleteId, reason, shown: nothing });
      await reactivateAthlete(ctx, { athleteId });
    }
    const mails = await db.mail.findMany({ where: { recipientId: athleteId }, orderBy: { id: "asc" } });
    expect(mails.filter(({ kind }) => kind === "athlete-deactivated-club")).toHaveLength(2);
  });

  test("changes nothing if something else would happen than was shown, and says what", async ({ db }) => {
    const { athlete, booked, coach, ctx } = await prepare(db);
    const { id: athleteId } = athlete;
    const deactivate = () => deactivateAthlete(ctx, { athleteId, reason, shown });
    const refusal = (details: object) => ({ reason: "request.outcome_changed", details });
    let shown = { bookingIds: [booked.bookingId], refunded: 1, requestedCredits: null as number | null };
    await expect(deactivate()).rejects.toMatchObject(refusal({ bookingIds: 2, refunded: 1, requestedCredits: null }));
    shown = shownBy(await previewDeactivation(ctx, { athleteId }));
    await book(db, athlete, coach, novemberAt(26));
    await expect(deactivate()).rejects.toMatchObject(refusal({ bookingIds: 3, refunded: 2 }));
    shown = shownBy(await previewDeactivation(ctx, { athleteId }));
    await requestCredits(as(db, athlete, now), { credits: 4 });
    await expect(deactivate()).rejects.toMatchObject(refusal({ requestedCredits: 4 }));
    expect(await db.booking.count({ where: { athleteId: athlete.id, status: "CANCELLED" } })).toBe(0);
    expect(await db.athlete.count({ where: { id: athlete.id, state: "ACTIVE" } })).toBe(1);
  });

  test("leaves started and past sessions unchanged", async ({ db }) => {
    const { athlete, booked, open, ctx } = await prepare(db);
    const late = { ...ctx, now: novemberAt(24, 10) };
    const { bookings } = await previewDeactivation(late, { athleteId: athlete.id });
    expect(bookings.map(({ bookingId }) => bookingId)).toEqual([open.bookingId]);
    const shown = { ...nothing, bookingIds: [open.bookingId] };
    await deactivateAthlete(late, { athleteId: athlete.id, reason, shown });
    expect(await db.booking.findUniqueOrThrow({ where: { id: booked.bookingId } })).toMatchObject({
      status: "CONFIRMED",
    });
  });

  test("closes the open round of an athlete without a profile, and ends its wait", async ({ db }) => {
    const admin = await makeAdmin(db);
    const { id: athleteId } = await makeAthlete(db, { state: "PENDING" });
    const dates = {
      openedAt: now,
      dueAt: novemberAt(27),
      firstReminderAt: novemberAt(23),
      secondReminderAt: novemberAt(26),
    };
    const { id: roundId } = await db.onboardingRound.create({ data: { athleteId, cause: "REGISTRATION", ...dates } });
    await deactivateAthlete(as(db, admin, now), { athleteId, reason, shown: nothing });
    expect(await db.onboardingRound.findUniqueOrThrow({ where: { id: roundId } })).toMatchObject({
      state: "DEACTIVATED",
      closedAt: now,
    });
    const events = await db.outboxEvent.findMany({ where: { subjectId: athleteId }, orderBy: { sequence: "asc" } });
    expect(events.map(({ name }) => name)).toEqual(["athlete/profile.completed", "athlete/deactivated"]);
  });

  test("refuses an unknown athlete", async ({ db }) => {
    const ctx = as(db, await makeAdmin(db), now);
    const athleteId = uuidv7();
    await expect(previewDeactivation(ctx, { athleteId })).rejects.toMatchObject({ reason: "athlete.not_found" });
    await expect(deactivateAthlete(ctx, { athleteId, reason, shown: nothing })).rejects.toMatchObject({
      reason: "athlete.not_found",
    });
  });

  test("races with reserving without a deadlock, and leaves no confirmed session", {
    timeout: 60_000,
  }, async ({ url }) => {
    const db = createDb(url, { max: 8 });
    const admin = await makeAdmin(db);
    const coaches = [await makeCoach(db), await makeCoach(db)];
    for (let round = 0; round < 20; round += 1) {
      const athlete = await makeAthlete(db, { credits: 3 });
      const requests: { bookingId: string }[] = [];
      for (const [index, coach] of coaches.entries()) {
        requests.push(await request(db, athlete, coach, novemberAt(23 + round, 9 + index)));
      }
      const ctx = as(db, admin, now);
      const { id: athleteId } = athlete;
      const shown = shownBy(await previewDeactivation(ctx, { athleteId }));
      const actions = [
        // an outcome that was not shown is refused, and shown anew
        () =>
          deactivateAthlete(ctx, { athleteId, reason, shown }).catch(async (error) => {
            expect(error).toMatchObject({ reason: "request.outcome_changed" });
            await Promise.all(requests.map((one) => reserveBooking(as(db, system, now), one)));
            const anew = shownBy(await previewDeactivation(ctx, { athleteId }));
            await deactivateAthlete(ctx, { athleteId, reason, shown: anew });
          }),
        ...requests.map((one) => () => reserveBooking(as(db, system, now), one)),
      ];
      const order = round % 2 === 0 ? actions : actions.toReversed();
      const settled = await Promise.allSettled(order.map((action) => action()));
      expect(settled.filter(({ status }) => status === "rejected")).toEqual([]);
      const bookings = await db.booking.findMany({ where: { athleteId: athlete.id } });
      expect(bookings.map(({ status }) => status)).toEqual(["CANCELLED", "CANCELLED"]);
      const { balance } = await db.creditAccount.findUniqueOrThrow({ where: { athleteId: athlete.id } });
      expect(balance).toBe(3);
      expect(await db.athlete.count({ where: { id: athlete.id, state: "DEACTIVATED" } })).toBe(1);
    }
    await db.$disconnect();
  });
});
