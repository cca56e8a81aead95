import { createDb, type Db } from "@zea/db/client";
import { makeAdmin } from "@zea/db/testing/factories";
import { repetitions, repetitionTimeout } from "@zea/db/testing/repetitions";
import { test as base } from "@zea/db/testing/test";
import { describe, expect } from "vitest";
import { bookSessions, hoursOf, makePair } from "../../testing/pair.ts";
import { expectConsistentReports, expectNoDeadlock } from "../../testing/payment-report.ts";
import { as } from "../../testing/session.ts";
import { reactivateAthlete } from "../athlete/reactivate-athlete.ts";
import { saveProfile } from "../athlete/save-profile.ts";
import { cancelBooking } from "../booking/cancel-booking.ts";
import { requestBooking } from "../booking/request-booking.ts";
import { reserveBooking } from "../booking/reserve-booking.ts";
import { system } from "../context.ts";
import { openFeed } from "../feed/open-feed.ts";
import { setPhoto } from "../file/set-photo.ts";
import { uuidv7 } from "../id.ts";
import { draftReport } from "../payment/draft-report.ts";
import { requestReport } from "../payment/request-report.ts";
import { adjustPayment } from "../session/adjust-payment.ts";
import { completeSession } from "../session/complete-session.ts";
import { giveFeedback } from "../session/give-answer.ts";
import { advanceWait } from "../wait/advance-wait.ts";
import { deleteAccount } from "./delete-account.ts";
import { previewDeletion } from "./preview-deletion.ts";

const rounds = repetitions(50, 100);
const now = new Date("2026-11-22T09:00:00Z");

const test = base.extend("crowd", async ({ url }, { onCleanup }) => {
  const crowd = createDb(url, { max: 16 });
  onCleanup(() => crowd.$disconnect());
  return crowd;
});

type Made = Awaited<ReturnType<typeof makePair>> & { deletion: () => Promise<unknown> };

/** An athlete with a coach of their own, and the deletion as it was shown at that instant. */
async function makeLeaving(db: Db, at = now, pair?: Awaited<ReturnType<typeof makePair>>): Promise<Made> {
  const made = pair ?? (await makePair(db));
  const ctx = as(db, made.athlete, at);
  const { bookings, credits } = await previewDeletion(ctx);
  const shown = { bookings: bookings.map(({ bookingId, isRefunded }) => ({ bookingId, isRefunded })), credits };
  return { ...made, deletion: () => deleteAccount(ctx, shown) };
}

/** Starts all actions at once, in reverse order every other round, and returns their outcomes in the order of the arguments. */
async function race(round: number, ...actions: (() => Promise<unknown>)[]) {
  const order = round % 2 === 0 ? actions : actions.toReversed();
  const settled = await Promise.allSettled(order.map((action) => action()));
  const outcomes = round % 2 === 0 ? settled : settled.toReversed();
  return outcomes.map((one) => (one.status === "fulfilled" ? "done" : outcomeOf(one.reason)));
}

/** A refusal's reason or the constraint that refused; anything else is a fault that the test shows. */
function outcomeOf(error: { reason?: string; meta?: unknown }): string {
  return error.reason ?? /person_deleted/.exec(JSON.stringify(error.meta ?? String(error)))?.[0] ?? String(error);
}

async function expectBooks(db: Db, athleteId: string): Promise<void> {
  const { balance } = await db.creditAccount.findUniqueOrThrow({ where: { athleteId } });
  const { _sum } = await db.creditEntry.aggregate({ where: { athleteId }, _sum: { amount: true } });
  expect(_sum.amount ?? 0).toBe(balance);
}

async function expectGone(db: Db, athleteId: string): Promise<void> {
  expect(await db.user.findUnique({ where: { id: athleteId } })).toMatchObject({ email: `deleted:${athleteId}` });
  const open = { athleteId, status: { in: ["REQUESTED" as const, "CONFIRMED" as const] }, startsAt: { gt: now } };
  expect(await db.booking.count({ where: open })).toBe(0);
  expect(await db.athlete.findUnique({ where: { id: athleteId } })).toMatchObject({ goal: null, state: "DEACTIVATED" });
  expect(await db.calendarFeed.count({ where: { personId: athleteId } })).toBe(0);
  expect(await db.file.count({ where: { personId: athleteId } })).toBe(0);
  expect(await db.feedback.count({ where: { athleteId, comments: { not: null } } })).toBe(0);
  expect(await db.auditPersonal.count({ where: { personId: athleteId } })).toBe(0);
  expect(await db.session.count({ where: { userId: athleteId } })).toBe(0);
}

const isDeleted = async (db: Db, id: string) =>
  (await db.user.count({ where: { id, deletedAt: { not: null } } })) === 1;

describe("a deletion", { timeout: repetitionTimeout(120_000) }, () => {
  test("and a booking at once: the booking is part of it, or refused, or the deletion is shown anew", async ({
    crowd,
  }) => {
    const seen = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const { athlete, coach, sessionTypeId, deletion } = await makeLeaving(crowd);
      const input = {
        coachId: coach.id,
        sessionTypeId,
        startsAt: new Date("2026-11-24T09:00:00Z"),
        requestKey: uuidv7(),
      };
      const book = async () => {
        const { bookingId } = await requestBooking(as(crowd, athlete, now), input);
        await reserveBooking(as(crowd, system, now), { bookingId });
      };
      const outcomes = await race(round, deletion, book);
      seen.add(outcomes.join(" "));
      if (await isDeleted(crowd, athlete.id)) await expectGone(crowd, athlete.id);
      else expect(await crowd.booking.count({ where: { athleteId: athlete.id, status: "CONFIRMED" } })).toBe(1);
      await expectBooks(crowd, athlete.id);
    }
    for (const outcome of seen) {
      expect(["done booking.athlete_not_active", "request.outcome_changed done"]).toContain(outcome);
    }
    await expectNoDeadlock(crowd);
  });

  test("pressed twice has one effect and one outcome", async ({ crowd }) => {
    for (let round = 0; round < rounds; round += 1) {
      const pair = await makePair(crowd);
      await bookSessions(crowd, pair, 1);
      const { athlete, deletion } = await makeLeaving(crowd, now, pair);
      const outcomes = await Promise.all([deletion(), deletion(), deletion()]);
      expect(outcomes).toEqual(Array(3).fill({ cancelled: 1, refunded: 1, credits: 500 }));
      await expectGone(crowd, athlete.id);
      await expectBooks(crowd, athlete.id);
    }
    expect(await crowd.auditEntry.count({ where: { action: "account.delete" } })).toBe(rounds);
    expect(await crowd.mail.count({ where: { kind: "account-deleted" } })).toBe(rounds);
    await expectNoDeadlock(crowd);
  });

  test("and the drafting of payroll at once leave the same pay", async ({ crowd }) => {
    const admin = await makeAdmin(crowd);
    const december = new Date("2026-12-02T09:00:00Z");
    const { reportId } = await seedMonth(crowd, admin);
    for (let round = 0; round < rounds; round += 1) {
      const pair = await makePair(crowd);
      const [booked] = await bookSessions(crowd, pair, 1);
      const { times, after } = hoursOf(booked!);
      await completeSession(as(crowd, pair.coach, after), times);
      const before = await payOf(crowd, pair.coach.id);
      const { athlete, deletion } = await makeLeaving(crowd, december, pair);
      const draft = () => draftReport(as(crowd, system, december), { reportId });
      expect(await race(round, deletion, draft)).toEqual(["done", "done"]);
      expect(await payOf(crowd, pair.coach.id)).toEqual(before);
      await expectGone(crowd, athlete.id);
    }
    await draftReport(as(crowd, system, december), { reportId });
    await expectConsistentReports(crowd);
    expect(await crowd.sessionRecord.count({ where: { reportId } })).toBe(rounds + 1);
    await expectNoDeadlock(crowd);
  });

  test("and whatever is written about the person at once: nothing is left of it", async ({ crowd }) => {
    const admin = await makeAdmin(crowd);
    const expiresAt = new Date(Date.now() + 86_400_000);
    for (let round = 0; round < rounds; round += 1) {
      const pair = await makePair(crowd);
      const [done, ahead] = await bookSessions(crowd, pair, 2);
      const { times, after } = hoursOf(done!);
      await completeSession(as(crowd, pair.coach, after), times);
      const { athlete, deletion } = await makeLeaving(crowd, now, pair);
      const self = { ...as(crowd, athlete, now), address: "192.0.2.7" };
      const { bookingId } = done!;
      const adjustment = { amountMinor: 500, reason: "Se quedó más tiempo" };
      const outcomes = await race(
        round,
        deletion,
        () => saveProfile(self, { goal: "Correr" }),
        () => openFeed(self),
        () => setPhoto(self, { name: "yo.webp", mediaType: "image/webp", bytes: Buffer.from("yo") }),
        () => giveFeedback(self, { bookingId, rating: 5, isObjectivesMet: true, comments: "Genial" }),
        () => cancelBooking(as(crowd, pair.coach, now), { bookingId: ahead!.bookingId, reason: "Está enferma" }),
        () => advanceWait(as(crowd, system, later(after)), { bookingId, kind: "FEEDBACK" }),
        () =>
          crowd.session.create({ data: { userId: athlete.id, token: uuidv7(), ipAddress: "192.0.2.7", expiresAt } }),
        () => adjustPayment(as(crowd, admin, now), { bookingId, ...adjustment, requestKey: uuidv7() }),
        () => reactivateAthlete(as(crowd, admin, now), { athleteId: athlete.id }),
      );
      for (const outcome of outcomes) expect(known).toContain(outcome);
      if (outcomes[0] !== "done") await (await makeLeaving(crowd, now, pair)).deletion();
      await expectGone(crowd, athlete.id);
      const texts = { athleteId: athlete.id, cancellationReason: { not: null } };
      expect(await crowd.booking.count({ where: texts })).toBe(0);
      await expectBooks(crowd, athlete.id);
    }
    await expectNoDeadlock(crowd);
  });
});

const known = [
  "done",
  "person_deleted",
  "account.deleted",
  "request.outcome_changed",
  "booking.not_cancellable",
  "onboarding.not_deactivated",
  "onboarding.profile_incomplete",
];

const later = (at: Date) => new Date(at.getTime() + 30 * 3_600_000);

/** A report of November with one session of another athlete. */
async function seedMonth(db: Db, admin: Awaited<ReturnType<typeof makeAdmin>>) {
  const pair = await makePair(db);
  const [booked] = await bookSessions(db, pair, 1);
  const { times, after } = hoursOf(booked!);
  await completeSession(as(db, pair.coach, after), times);
  return requestReport(as(db, admin, new Date("2026-12-02T09:00:00Z")), { month: "2026-11" });
}

function payOf(db: Db, coachId: string) {
  return db.sessionRecord.findMany({ where: { coachId }, select: { billableMinutes: true, amountMinor: true } });
}
