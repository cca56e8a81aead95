import { createDb, type Db } from "@zea/db/client";
import { makeAdmin, makeAthlete, makeCoach } from "@zea/db/testing/factories";
import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import { test } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { expectNoDeadlock } from "../../testing/payment-report.ts";
import { as, makeCompleted } from "../../testing/session.ts";
import { requestBooking } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { findCoach, listCoaches } from "../coach/queries.ts";
import { setCoachActive } from "../coach/update-coach.ts";
import { type Admin, type Athlete, system, visitor } from "../context.ts";
import { openFeed } from "../feed/open-feed.ts";
import { findFeedBookings } from "../feed/queries.ts";
import { uuidv7 } from "../id.ts";
import { issuePasswordLink } from "../person/password-link.ts";
import { setPassword } from "../person/set-password.ts";
import { monthSlots } from "../slot/queries.ts";
import { days, hours, later } from "../time.ts";
import { findWaitMailFacts } from "../wait/wait-mail-facts.ts";
import { previewAccessEnd } from "./access-effects.ts";
import { endAccess } from "./end-access.ts";
import { previewHandOver } from "./hand-over.ts";
import { restoreAccess } from "./restore-access.ts";
import { EndAccess } from "./schema.ts";

const now = new Date("2026-11-20T09:00:00Z");
const novemberAt = (day: number, hour = 9) => new Date(Date.UTC(2026, 10, day, hour));
const reason = "Deja el club";
const reasonOf = (error: { reason?: string }) => error.reason;

type Coach = Awaited<ReturnType<typeof makeCoach>>;

function request(db: Db, athlete: Athlete, { id: coachId, sessionTypeId }: Coach, startsAt: Date) {
  return requestBooking(as(db, athlete, now), { coachId, sessionTypeId, startsAt, requestKey: uuidv7() });
}

async function book(db: Db, athlete: Athlete, coach: Coach, startsAt: Date) {
  const booking = await request(db, athlete, coach, startsAt);
  expect(await reserveBooking(as(db, system, now), booking)).toMatchObject({ status: "CONFIRMED" });
  return booking;
}

/** What an administrator sends who reads the effects at `at` and then ends the access. */
async function seen(db: Db, admin: Admin, coachId: string, plan: Partial<EndAccess> = {}, at = now) {
  const { bookings, evaluations, statements } = await previewAccessEnd(as(db, admin, at), { coachId });
  const shown = { bookingIds: bookings.map(({ bookingId }) => bookingId), evaluations, statements };
  return EndAccess.parse({ coachId, plan: "CANCEL", reason, shown, requestKey: uuidv7(), ...plan });
}

async function prepare(db: Db) {
  const [admin, coach, athlete] = [await makeAdmin(db), await makeCoach(db), await makeAthlete(db, { credits: 5 })];
  const soon = await book(db, athlete, coach, novemberAt(24));
  const late = await book(db, athlete, coach, novemberAt(26));
  return { admin, coach, athlete, soon, late, ctx: as(db, admin, now) };
}

const startSession = (db: Db, userId: string) =>
  db.session.create({ data: { userId, token: uuidv7(), expiresAt: later(new Date(), days(30)) } });

const statusOf = async (db: Db, { bookingId }: { bookingId: string }) =>
  (await db.booking.findUniqueOrThrow({ where: { id: bookingId } })).status;

describe("ending a coach's access", () => {
  test("shows its effects, cancels and refunds as the club, and ends sessions, links, feed and public page at once", async ({
    db,
  }) => {
    const { admin, coach, athlete, soon, ctx } = await prepare(db);
    const coachId = coach.id;
    for (const _ of [1, 2]) await startSession(db, coachId);
    const { key } = await openFeed(as(db, { role: "COACH" as const, id: coachId }, now));
    const link = await issuePasswordLink(ctx, { personId: coachId, kind: "RESET" });
    expect(await previewAccessEnd(ctx, { coachId })).toMatchObject({
      hasAccess: true,
      refunded: 2,
      evaluations: 0,
      statements: 0,
      feeds: 1,
      devices: 2,
    });
    const input = await seen(db, admin, coachId);
    expect(await endAccess(ctx, input)).toEqual({ endsAt: now, cancelled: 2, handedOver: 0, kept: 0 });

    expect(await db.booking.findUniqueOrThrow({ where: { id: soon.bookingId } })).toMatchObject({
      status: "CANCELLED",
      cancelledByRole: "ADMIN",
      cancellationReason: reason,
      isRefunded: true,
    });
    expect((await db.creditAccount.findUniqueOrThrow({ where: { athleteId: athlete.id } })).balance).toBe(5);
    const mails = await db.mail.findMany({ where: { kind: { in: ["booking-cancelled", "access-ended"] } } });
    expect(mails.map(({ kind }) => kind).sort()).toEqual(["access-ended", "booking-cancelled", "booking-cancelled"]);
    expect(await db.session.count({ where: { userId: coachId } })).toBe(0);
    const passwordHash = "hash";
    expect(await setPassword(ctx, { token: link, passwordHash }).catch(reasonOf)).toBe("account.link_invalid");
    expect(await findFeedBookings(as(db, visitor, now), { key })).toBeNull();
    expect(await listCoaches(ctx)).toEqual([]);
    expect(await findCoach(ctx, { coachId })).toBeNull();
    const month = { coachId, sessionTypeId: coach.sessionTypeId, month: "2026-12" };
    expect(await monthSlots(ctx, month).catch(reasonOf)).toBe("coach.not_found");
    const again = request(db, athlete, coach, novemberAt(27));
    expect(await again.catch(reasonOf)).toBe("coach.not_found");
    expect(await db.auditEntry.findFirst({ where: { action: "coach.end_access" } })).toMatchObject({
      entityId: coachId,
      actorId: admin.id,
      values: { plan: "CANCEL", cancelled: 2 },
    });
  });

  test("closes the open evaluations, for which nobody is asked any more", async ({ db }) => {
    const startsAt = novemberAt(16);
    const { admin, coach, bookingId, evaluation, feedback } = await makeCompleted(db, startsAt);
    const ctx = as(db, admin, now);
    expect(await previewAccessEnd(ctx, { coachId: coach.id })).toMatchObject({ evaluations: 1 });
    await endAccess(ctx, await seen(db, admin, coach.id));
    const waits = await db.answerWait.findMany({ where: { bookingId }, orderBy: { kind: "asc" } });
    expect(waits.map(({ id, state }) => [id, state])).toEqual([
      [feedback.waitId, "OPEN"],
      [evaluation.waitId, "CLOSED"],
    ]);
    const event = await db.outboxEvent.findFirst({ where: { name: "evaluation/given" } });
    expect(event).toMatchObject({ data: { bookingId, closed: true } });
  });

  test("is refused with nothing changed when it would affect more or less than was shown", async ({ db }) => {
    const { admin, coach, athlete, late, ctx } = await prepare(db);
    const input = await seen(db, admin, coach.id);
    await book(db, athlete, coach, novemberAt(27));
    expect(await endAccess(ctx, input).catch(reasonOf)).toBe("request.outcome_changed");
    const fewer = await seen(db, admin, coach.id);
    fewer.shown.bookingIds = fewer.shown.bookingIds.filter((id) => id !== late.bookingId);
    expect(await endAccess(ctx, fewer).catch(reasonOf)).toBe("request.outcome_changed");
    const shown = { ...(await seen(db, admin, coach.id)).shown, evaluations: 1 };
    expect(await endAccess(ctx, await seen(db, admin, coach.id, { shown })).catch(reasonOf)).toBe(
      "request.outcome_changed",
    );
    expect(await db.booking.count({ where: { status: "CONFIRMED" } })).toBe(3);
    expect(await db.user.findUnique({ where: { id: coach.id } })).toMatchObject({ revokedAt: null });
    expect(await db.coach.findUnique({ where: { id: coach.id } })).toMatchObject({ isActive: true });
    expect(await db.accessEnd.count()).toBe(0);
  });

  test("answers a repeated press with the first outcome, a different one under the same key and a later one with a refusal", async ({
    db,
  }) => {
    const { admin, coach, ctx } = await prepare(db);
    const input = await seen(db, admin, coach.id);
    const pressed = await Promise.all(Array.from({ length: 5 }, () => endAccess(ctx, input)));
    expect(pressed).toEqual(Array(5).fill({ endsAt: now, cancelled: 2, handedOver: 0, kept: 0 }));
    const other = { ...input, plan: "KEEP" as const, keptUntil: "2026-11-25" };
    expect(await endAccess(ctx, other).catch(reasonOf)).toBe("request.key_used");
    expect(await endAccess(ctx, await seen(db, admin, coach.id)).catch(reasonOf)).toBe("access.ended");
    expect(await db.accessEnd.count()).toBe(1);
    expect(await db.mail.count({ where: { kind: "access-ended" } })).toBe(1);
  });

  test("refuses an unknown coach and a day that has passed or is years away", async ({ db }) => {
    const { admin, coach, ctx } = await prepare(db);
    const input = await seen(db, admin, coach.id);
    const unknown = { ...input, coachId: uuidv7() };
    expect(await endAccess(ctx, unknown).catch(reasonOf)).toBe("coach.not_found");
    expect(await previewAccessEnd(ctx, unknown).catch(reasonOf)).toBe("coach.not_found");
    expect(await restoreAccess(ctx, unknown).catch(reasonOf)).toBe("coach.not_found");
    for (const keptUntil of ["2026-11-19", "2027-11-22"]) {
      const kept = endAccess(ctx, { ...input, plan: "KEEP", keptUntil });
      expect(await kept.catch(reasonOf), keptUntil).toBe("access.date_out_of_range");
    }
    expect(EndAccess.safeParse({ ...input, plan: "KEEP" }).error?.issues).toMatchObject([
      { path: ["keptUntil"], message: "access.date_invalid" },
    ]);
    expect(EndAccess.safeParse({ ...input, plan: "HAND_OVER" }).error?.issues).toMatchObject([
      { path: ["toCoachId"], message: "access.coach_required" },
    ]);
  });
});

describe("an access that is kept until a day", () => {
  test("ends with that day in the club's zone: earlier sessions stay, later ones are cancelled, nobody books any more", async ({
    db,
  }) => {
    const { admin, coach, athlete, soon, late, ctx } = await prepare(db);
    await startSession(db, coach.id);
    const { key } = await openFeed(as(db, { role: "COACH" as const, id: coach.id }, now));
    const keep = await seen(db, admin, coach.id, { plan: "KEEP", keptUntil: "2026-11-25" });
    const endsAt = new Date("2026-11-25T23:00:00Z");
    expect(await endAccess(ctx, keep)).toEqual({ endsAt, cancelled: 1, handedOver: 0, kept: 1 });
    expect([await statusOf(db, soon), await statusOf(db, late)]).toEqual(["CONFIRMED", "CANCELLED"]);
    expect(await request(db, athlete, coach, novemberAt(25)).catch(reasonOf)).toBe("coach.not_found");
    expect(await db.session.count({ where: { userId: coach.id } })).toBe(1);

    const justBefore = as(db, visitor, new Date(endsAt.getTime() - 1));
    expect((await findFeedBookings(justBefore, { key }))?.bookings).toHaveLength(2);
    expect(await findFeedBookings(as(db, visitor, endsAt), { key })).toBeNull();
    const token = await issuePasswordLink(as(db, admin, justBefore.now), { personId: coach.id, kind: "RESET" });
    const tooLate = setPassword(as(db, visitor, endsAt), { token, passwordHash: "hash" });
    expect(await tooLate.catch(reasonOf)).toBe("account.link_invalid");
    expect(await endAccess(as(db, admin, endsAt), await seen(db, admin, coach.id, {}, endsAt)).catch(reasonOf)).toBe(
      "access.ended",
    );
  });

  test("can be ended at once, and a coach without access is not reminded of an evaluation", async ({ db }) => {
    const { admin, coach, evaluation } = await makeCompleted(db, novemberAt(16));
    const keptUntil = "2026-11-20";
    await endAccess(as(db, admin, now), await seen(db, admin, coach.id, { plan: "KEEP", keptUntil }));
    const endsAt = novemberAt(20, 23);
    const { waitId } = evaluation;
    expect(await findWaitMailFacts(as(db, system, new Date(endsAt.getTime() - 1)), waitId)).not.toBeNull();
    expect(await findWaitMailFacts(as(db, system, endsAt), waitId)).toBeNull();

    const at = later(now, hours(1));
    const sooner = await endAccess(as(db, admin, at), await seen(db, admin, coach.id, {}, at));
    expect(sooner.endsAt).toEqual(at);
    expect(await db.user.findUnique({ where: { id: coach.id } })).toMatchObject({ revokedAt: at });
  });
});

describe("bookings handed over", () => {
  test("are the other coach's, with their price and times, and both are told", async ({ db }) => {
    const { admin, coach, athlete, soon, late, ctx } = await prepare(db);
    const other = await makeCoach(db);
    const type = { coachId: other.id, sessionTypeId: coach.sessionTypeId };
    await db.coachSessionType.create({ data: type });
    const before = await db.booking.findUniqueOrThrow({ where: { id: soon.bookingId } });
    expect(await previewHandOver(ctx, { coachId: coach.id, toCoachId: other.id })).toEqual({ refused: [] });
    const input = await seen(db, admin, coach.id, { plan: "HAND_OVER", toCoachId: other.id });
    const outcome = { endsAt: now, cancelled: 0, handedOver: 2, kept: 0 };
    expect(await endAccess(ctx, input)).toEqual(outcome);
    expect(await endAccess(ctx, input)).toEqual(outcome);
    const after = await db.booking.findUniqueOrThrow({ where: { id: soon.bookingId } });
    expect(after).toEqual({ ...before, coachId: other.id });
    expect((await db.creditAccount.findUniqueOrThrow({ where: { athleteId: athlete.id } })).balance).toBe(3);
    const mails = await db.mail.findMany({ where: { kind: { startsWith: "booking-handed-over" } } });
    expect(mails.map(({ kind, recipientId, subjectId }) => [kind, recipientId, subjectId]).sort()).toEqual(
      [soon, late]
        .flatMap(({ bookingId }) => [
          ["booking-handed-over", athlete.id, bookingId],
          ["booking-handed-over-coach", other.id, bookingId],
        ])
        .sort(),
    );
    expect(await db.auditEntry.count({ where: { action: "booking.hand_over", actorId: admin.id } })).toBe(2);
  });

  test("are refused, each with why, by a coach who does not give the session, is not there, or is busy", async ({
    db,
  }) => {
    const { admin, coach, soon, late, ctx } = await prepare(db);
    const other = await makeCoach(db);
    const hand = async () => {
      const input = await seen(db, admin, coach.id, { plan: "HAND_OVER", toCoachId: other.id });
      return endAccess(ctx, input).catch((error: { reason?: string; details?: object }) => [
        error.reason,
        error.details,
      ]);
    };
    const refused = async () => {
      const preview = await previewHandOver(ctx, { coachId: coach.id, toCoachId: other.id });
      return preview.refused.map(({ bookingId, state }) => [bookingId, state]);
    };
    expect(await refused()).toEqual([
      [soon.bookingId, "NOT_GIVEN"],
      [late.bookingId, "NOT_GIVEN"],
    ]);
    expect(await hand()).toEqual(["access.hand_over_refused", { count: 2 }]);

    await db.coachSessionType.create({ data: { coachId: other.id, sessionTypeId: coach.sessionTypeId } });
    const theirs = await book(db, await makeAthlete(db, { credits: 1 }), other, novemberAt(24));
    await db.availabilityException.create({
      data: { coachId: other.id, date: new Date("2026-11-26"), kind: "DAY_OFF" },
    });
    expect(await refused()).toEqual([
      [soon.bookingId, "TAKEN"],
      [late.bookingId, "NOT_OFFERED"],
    ]);
    expect(await hand()).toEqual(["access.hand_over_refused", { count: 2 }]);
    expect([await statusOf(db, soon), await statusOf(db, theirs)]).toEqual(["CONFIRMED", "CONFIRMED"]);
    expect(await db.booking.count({ where: { coachId: coach.id, status: "CONFIRMED" } })).toBe(2);

    await setCoachActive(ctx, { coachId: other.id, isActive: false });
    expect(await hand()).toEqual(["coach.not_found", {}]);
    expect(await db.mail.count({ where: { kind: { startsWith: "booking-handed-over" } } })).toBe(0);
  });
});

describe("access given back", () => {
  test("opens the calendar again and nothing from before; the coach is offered again by a decision of its own", async ({
    db,
  }) => {
    const { admin, coach, ctx } = await prepare(db);
    const { key } = await openFeed(as(db, { role: "COACH" as const, id: coach.id }, now));
    await endAccess(ctx, await seen(db, admin, coach.id));
    await startSession(db, coach.id);
    expect(await setCoachActive(ctx, { coachId: coach.id, isActive: true }).catch(reasonOf)).toBe("access.ended");
    for (const _ of [1, 2]) await restoreAccess(ctx, { coachId: coach.id });
    expect(await db.user.findUnique({ where: { id: coach.id } })).toMatchObject({ revokedAt: null });
    expect(await db.session.count({ where: { userId: coach.id } })).toBe(0);
    expect((await findFeedBookings(as(db, visitor, now), { key }))?.role).toBe("COACH");
    expect(await listCoaches(ctx)).toEqual([]);
    await setCoachActive(ctx, { coachId: coach.id, isActive: true });
    expect(await listCoaches(ctx)).toHaveLength(1);
    expect(await db.mail.count({ where: { kind: "access-restored" } })).toBe(1);
    expect(await db.auditEntry.count({ where: { action: "coach.restore_access" } })).toBe(1);
  });

  test("withdraws an end to come without signing the coach out", async ({ db }) => {
    const { admin, coach, ctx } = await prepare(db);
    await startSession(db, coach.id);
    await endAccess(ctx, await seen(db, admin, coach.id, { plan: "KEEP", keptUntil: "2026-11-30" }));
    await restoreAccess(ctx, { coachId: coach.id });
    expect(await db.session.count({ where: { userId: coach.id } })).toBe(1);
  });
});

const rounds = repetitions(50, 500);
const handOverRounds = repetitions(20, 200);

test("an end of access and a booking of the same instant leave no booking of a coach without access", {
  timeout: repetitionTimeout(120_000),
}, async ({ url }) => {
  const db = createDb(url, { max: 8 });
  const admin = await makeAdmin(db);
  const outcomes = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const [coach, athlete] = [await makeCoach(db), await makeAthlete(db, { credits: 3 })];
    const first = await book(db, athlete, coach, novemberAt(24));
    const open = await request(db, athlete, coach, novemberAt(25));
    const input = await seen(db, admin, coach.id);
    const actions = [
      () => endAccess(as(db, admin, now), input).then(({ cancelled }) => cancelled),
      () => reserveBooking(as(db, system, now), open).then(({ status }) => status),
      () => request(db, athlete, coach, novemberAt(26)).then(() => "requested"),
    ];
    const order = round % 2 === 0 ? actions : actions.toReversed();
    const settled = await Promise.all(order.map((action) => action().catch((error) => reasonOf(error) ?? error)));
    const [ended, reserved] = round % 2 === 0 ? settled : settled.toReversed();
    outcomes.add(`${ended} ${reserved}`);
    const isActive = (await db.coach.findUniqueOrThrow({ where: { id: coach.id } })).isActive;
    const live = await db.booking.count({ where: { coachId: coach.id, status: "CONFIRMED" } });
    // either the booking came first and the end was refused, or the other way round
    expect([isActive, live]).toEqual(ended === "request.outcome_changed" ? [true, 2] : [false, 0]);
    expect(await statusOf(db, first)).toBe(isActive ? "CONFIRMED" : "CANCELLED");
    const { balance } = await db.creditAccount.findUniqueOrThrow({ where: { athleteId: athlete.id } });
    expect(balance).toBe(3 - live);
  }
  for (const outcome of outcomes) expect(["1 REJECTED", "request.outcome_changed CONFIRMED"]).toContain(outcome);
  await expectNoDeadlock(db);
  await db.$disconnect();
});

test("two coaches who hand over to each other at once do not deadlock, and one session goes to one coach", {
  timeout: repetitionTimeout(120_000),
}, async ({ url }) => {
  const db = createDb(url, { max: 8 });
  const admin = await makeAdmin(db);
  for (let round = 0; round < handOverRounds; round += 1) {
    const [one, other] = [await makeCoach(db), await makeCoach(db)];
    await db.coachSessionType.create({ data: { coachId: other.id, sessionTypeId: one.sessionTypeId } });
    await db.coachSessionType.create({ data: { coachId: one.id, sessionTypeId: other.sessionTypeId } });
    const athletes = [await makeAthlete(db, { credits: 1 }), await makeAthlete(db, { credits: 1 })] as const;
    await book(db, athletes[0], one, novemberAt(24));
    await book(db, athletes[1], other, novemberAt(25));
    const inputs = [
      await seen(db, admin, one.id, { plan: "HAND_OVER", toCoachId: other.id }),
      await seen(db, admin, other.id, { plan: "HAND_OVER", toCoachId: one.id }),
    ];
    const ended = await Promise.allSettled(inputs.map((input) => endAccess(as(db, admin, now), input)));
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [left] = await db.coach.findMany({ where: { id: { in: [one.id, other.id] }, isActive: true } });
    expect(await db.booking.count({ where: { coachId: left!.id, status: "CONFIRMED" } })).toBe(2);
  }
  await expectNoDeadlock(db);
  await db.$disconnect();
});
