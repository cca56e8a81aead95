import { recordAudit } from "../audit/record-audit.ts";
import { cancelBooking, withdrawBooking } from "../booking/cancel-booking.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { refuseCredits } from "../credit/decide-credits.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes, lockCoaches } from "../lock.ts";
import { requestMail } from "../mail/request-mail.ts";
import { emit } from "../outbox.ts";
import { checkShown } from "../shown.ts";
import { athleteDeactivated, profileCompleted } from "./events.ts";
import type { DeactivateAthlete, FindAthlete } from "./schema.ts";

/** What deactivating the athlete now would end: upcoming bookings, open requests, and an open credit request. */
export async function previewDeactivation(ctx: Ctx<Admin>, { athleteId }: FindAthlete) {
  const state = await findState(ctx, athleteId);
  const bookings = await listAhead(ctx, athleteId);
  const { refunded, requestedCredits } = await outcomeOf(ctx, athleteId, bookings);
  return { state, bookings: bookings.map(toBookingSummary), refunded, requestedCredits };
}

async function outcomeOf({ db }: Ctx, athleteId: string, ahead: Ahead) {
  const request = await db.creditRequest.findFirst({ where: { athleteId, state: "OPEN" }, select: { credits: true } });
  return {
    bookingIds: ahead.map(({ id }) => id),
    refunded: ahead.reduce((sum, { status, credits }) => sum + (status === "CONFIRMED" ? credits : 0), 0),
    requestedCredits: request?.credits ?? null,
  };
}

/**
 * Ends an athlete's access for a reason that they read: cancels and refunds all upcoming bookings, ends all sign-ins, and mails the athlete.
 * Refuses what was not `shown`. Again by the same person for the same reason, it answers with the first outcome.
 */
export function deactivateAthlete(
  ctx: Ctx<Admin>,
  { athleteId, reason, shown }: DeactivateAthlete,
): Promise<{ cancelled: number; refunded: number }> {
  return transaction(ctx, async (tx) => {
    const seen = await listAhead(tx, athleteId);
    const coaches = new Set(seen.map(({ coachId }) => coachId));
    if (coaches.size > 0) await lockCoaches(tx, [...coaches]);
    await lockAthletes(tx, [athleteId]);
    if ((await findState(tx, athleteId)) === "DEACTIVATED") {
      const first = await findOutcome(tx, { athleteId, reason });
      if (first) return first;
      throw new DomainError("conflict", "athlete.already_deactivated");
    }
    const ahead = await listAhead(tx, athleteId);
    const outcome = await outcomeOf(tx, athleteId, ahead);
    // the coach of a booking that came in before the account was locked is not locked
    const isLocked = ahead.every(({ coachId }) => coaches.has(coachId));
    checkShown(isLocked ? shown : { bookingIds: [] }, outcome);
    const refunded = await cancelAll(tx, ahead, reason);
    await refuseOpenRequest(tx, athleteId, reason);
    await close(tx, athleteId, reason);
    const values = { state: "DEACTIVATED", cancelled: ahead.length, refunded };
    await recordAudit(tx, { action: "athlete.deactivate", entity: "athlete", entityId: athleteId, values, reason });
    return { cancelled: ahead.length, refunded };
  });
}

/** The athlete's upcoming confirmed bookings and all open requests. */
function listAhead({ db, now }: Ctx, athleteId: string) {
  return db.booking.findMany({
    where: { athleteId, OR: [{ status: "CONFIRMED", startsAt: { gt: now } }, { status: "REQUESTED" }] },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { ...bookingSummary, coachId: true },
  });
}

async function findState({ db }: Ctx, athleteId: string) {
  const athlete = await db.athlete.findUnique({ where: { id: athleteId }, select: { state: true } });
  if (!athlete) throw new DomainError("not_found", "athlete.not_found");
  return athlete.state;
}

/** What the person did before by deactivating the athlete for this reason. */
async function findOutcome({ db, actor }: Ctx<Admin>, { athleteId, reason }: Omit<DeactivateAthlete, "shown">) {
  const [athlete, first] = await Promise.all([
    db.athlete.findUniqueOrThrow({ where: { id: athleteId }, select: { deactivationReason: true } }),
    db.auditEntry.findFirst({
      where: { entity: "athlete", entityId: athleteId, action: "athlete.deactivate" },
      orderBy: { id: "desc" },
      select: { actorId: true, values: true },
    }),
  ]);
  if (first?.actorId !== actor.id || athlete.deactivationReason !== reason) return null;
  const { cancelled, refunded } = first.values as { cancelled: number; refunded: number };
  return { cancelled, refunded };
}

type Ahead = Awaited<ReturnType<typeof listAhead>>;

/** Returns the refunded credits. */
async function cancelAll(tx: Ctx<Admin>, ahead: Ahead, reason: string): Promise<number> {
  let refunded = 0;
  for (const { id: bookingId, status } of ahead) {
    if (status === "REQUESTED") await withdrawBooking(tx, { bookingId, reason });
    else refunded += (await cancelBooking(tx, { bookingId, reason })).credits;
  }
  return refunded;
}

async function refuseOpenRequest(tx: Ctx<Admin>, athleteId: string, reason: string): Promise<void> {
  const open = await tx.db.creditRequest.findFirst({ where: { athleteId, state: "OPEN" }, select: { id: true } });
  if (open) await refuseCredits(tx, { requestId: open.id, reason });
}

/** Deactivates the account, closes the open round, mails the athlete and ends all sign-ins. */
async function close(tx: Ctx<Admin>, athleteId: string, reason: string): Promise<void> {
  await tx.db.athlete.update({
    where: { id: athleteId },
    data: {
      state: "DEACTIVATED",
      deactivatedAt: tx.now,
      deactivationReason: reason,
      reactivationRequestedAt: null,
      reactivationRefusal: null,
    },
    select: { id: true },
  });
  const round = await tx.db.onboardingRound.findFirst({ where: { athleteId, state: "OPEN" }, select: { id: true } });
  if (round) {
    const data = { state: "DEACTIVATED" as const, closedAt: tx.now };
    await tx.db.onboardingRound.update({ where: { id: round.id, state: "OPEN" }, data, select: { id: true } });
    await emit(tx, profileCompleted.create({ athleteId, roundId: round.id }));
  }
  await emit(tx, athleteDeactivated.create({ athleteId, roundId: round?.id ?? null }));
  const kind = "athlete-deactivated-club";
  const key = `${kind}:${athleteId}:${tx.now.toISOString()}`;
  await requestMail(tx, { kind, recipientId: athleteId, subjectId: athleteId, key });
  await tx.db.session.deleteMany({ where: { userId: athleteId } });
}
