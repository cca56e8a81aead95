import { athleteDeactivated, profileCompleted } from "../athlete/events.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { cancelBooking, withdrawBooking } from "../booking/cancel-booking.ts";
import { type Athlete, type Coach, type Ctx, transaction } from "../context.ts";
import { creditsDecided } from "../credit/events.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes, lockCoaches } from "../lock.ts";
import { requestMail } from "../mail/request-mail.ts";
import { emit } from "../outbox.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { checkShown } from "../shown.ts";
import { answers } from "../wait/answers.ts";
import { erasePerson, lockPerson, type Owner } from "./erase-person.ts";
import { type Deletion, previewDeletion } from "./preview-deletion.ts";
import { type DeletionOutcome, findDeletionOutcome } from "./queries.ts";
import type { ShownDeletion } from "./schema.ts";

type Self = Ctx<Athlete | Coach>;

/**
 * Deletes the person's account: cancels what is ahead by the athlete's own rule, ends all access and waits, and erases
 * what describes them. Ledger, audit, payroll and sessions stay under a pseudonym. The farewell mail goes to the old
 * address. Refuses when `shown` is not what would happen; a repetition returns the first outcome.
 */
export function deleteAccount(ctx: Self, shown: ShownDeletion): Promise<DeletionOutcome> {
  return transaction(ctx, async (tx) => {
    await lock(tx);
    const first = await findDeletionOutcome(tx, tx.actor.id);
    if (first) return first;
    const deletion = await previewDeletion(tx);
    if (deletion.obstacle) throw new DomainError("conflict", deletion.obstacle);
    checkShown(
      { credits: shown.credits, bookings: shown.bookings.map(textOf) },
      { credits: deletion.credits, bookings: deletion.bookings.map(textOf) },
    );
    const outcome = {
      cancelled: deletion.bookings.length,
      refunded: deletion.bookings.reduce((sum, { refunded }) => sum + refunded, 0),
      credits: deletion.credits,
    };
    await cancelAll(tx, deletion);
    await endWaits(tx);
    if (tx.actor.role === "ATHLETE") await endOnboarding(tx);
    const owner = await lockPerson(tx);
    await record(tx, outcome, owner);
    await erasePerson(tx, owner);
    await recordSecurityEvent(tx, { kind: "ACCOUNT_DELETED", personId: tx.actor.id });
    return outcome;
  });
}

/** All coaches of the athlete, since what is written on their bookings changes too. Refuses when another one has been added meanwhile. */
async function lock(tx: Self): Promise<void> {
  const { id, role } = tx.actor;
  if (role === "COACH") return lockCoaches(tx, [id]);
  const coaches = await listCoaches(tx);
  if (coaches.length > 0) await lockCoaches(tx, coaches);
  await lockAthletes(tx, [id]);
  const isIncomplete = (await listCoaches(tx)).some((coachId) => !coaches.includes(coachId));
  if (isIncomplete) throw new DomainError("conflict", "request.outcome_changed");
}

async function listCoaches({ db, actor }: Self): Promise<string[]> {
  const where = { athleteId: actor.id };
  const rows = await db.booking.findMany({ where, distinct: ["coachId"], select: { coachId: true } });
  return rows.map(({ coachId }) => coachId);
}

const textOf = ({ bookingId, isRefunded }: ShownDeletion["bookings"][number]) => `${bookingId} ${isRefunded}`;

async function cancelAll(tx: Self, { bookings }: Deletion): Promise<void> {
  const { id, role } = tx.actor;
  if (role !== "ATHLETE") return;
  for (const { bookingId, status } of bookings) {
    const athlete = { ...tx, actor: { id, role } };
    if (status === "REQUESTED") await withdrawBooking(athlete, { bookingId });
    else await cancelBooking(athlete, { bookingId });
  }
}

/** Nobody is asked any more for what the person owed, nor for an evaluation of an athlete who has left. */
async function endWaits(tx: Self): Promise<void> {
  const { db, now, actor } = tx;
  const waits = await db.$queryRaw<{ id: string; kind: keyof typeof answers; bookingId: string }[]>`
    select w.id, w.kind::text as kind, w.booking_id as "bookingId" from answer_wait w join booking b on b.id = w.booking_id
    where w.state = 'OPEN' and (b.athlete_id = ${actor.id}::uuid or (b.coach_id = ${actor.id}::uuid and w.kind = 'EVALUATION'))
    order by w.id for no key update of w`;
  for (const { id, kind, bookingId } of waits) {
    const data = { state: "CLOSED" as const, settledAt: now };
    await db.answerWait.update({ where: { id, state: "OPEN" }, data });
    await emit(tx, answers[kind].given.create({ bookingId, closed: true }));
  }
}

async function endOnboarding(tx: Self): Promise<void> {
  const { db, now } = tx;
  const athleteId = tx.actor.id;
  const round = await db.onboardingRound.findFirst({ where: { athleteId, state: "OPEN" }, select: { id: true } });
  if (round) {
    const data = { state: "DEACTIVATED" as const, closedAt: now };
    await db.onboardingRound.update({ where: { id: round.id, state: "OPEN" }, data, select: { id: true } });
    await emit(tx, profileCompleted.create({ athleteId, roundId: round.id }));
  }
  await emit(tx, athleteDeactivated.create({ athleteId, roundId: round?.id ?? null }));
  const request = await db.creditRequest.findFirst({ where: { athleteId, state: "OPEN" }, select: { id: true } });
  if (!request) return;
  const data = { state: "EXPIRED" as const, settledAt: now };
  await db.creditRequest.update({ where: { id: request.id, state: "OPEN" }, data, select: { id: true } });
  await emit(tx, creditsDecided.create({ requestId: request.id }));
}

/** The audit entry, which keeps the outcome, and the mail, while the address is known. */
async function record(tx: Self, outcome: DeletionOutcome, { name, email }: Owner): Promise<void> {
  const { id, role } = tx.actor;
  const entity = role === "ATHLETE" ? "athlete" : "coach";
  await recordAudit(tx, { action: "account.delete", entity, entityId: id, values: outcome });
  const mail = { kind: "account-deleted", recipientId: id, subjectId: id };
  await requestMail(tx, { ...mail, address: email, addressee: name });
}
