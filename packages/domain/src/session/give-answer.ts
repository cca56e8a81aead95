import type { AnswerWait, Prisma } from "@zea/db/generated/client";
import { type Athlete, type Coach, type Ctx, type Person, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes } from "../lock.ts";
import { emit } from "../outbox.ts";
import { answers } from "../wait/answers.ts";
import { lockWait } from "../wait/lock-wait.ts";
import { isLate } from "../wait/rules.ts";
import type { GiveEvaluation, GiveFeedback } from "./schema.ts";

/** The athlete rates a completed session. The answer can be changed until the deadline; a first answer after it is stored as late. The same again does nothing. */
export function giveFeedback(ctx: Ctx<Athlete>, { bookingId, ...answer }: GiveFeedback): Promise<void> {
  return transaction(ctx, async (tx) => {
    const wait = await lockOwn(tx, "FEEDBACK", { id: bookingId, athleteId: tx.actor.id });
    const earlier = await tx.db.feedback.findUnique({ where: { bookingId } });
    if (earlier && isSame(earlier, answer)) return;
    const given = { ...answer, ...stamp(tx, wait, earlier) };
    await tx.db.feedback.upsert({
      where: { bookingId },
      create: { bookingId, athleteId: tx.actor.id, ...given },
      update: given,
    });
    await settle(tx, wait, given.isLate);
  });
}

/** The coach evaluates a completed session. The answer can be changed until the deadline; a first answer after it is stored as late. The same again does nothing. */
export function giveEvaluation(ctx: Ctx<Coach>, { bookingId, ...answer }: GiveEvaluation): Promise<void> {
  return transaction(ctx, async (tx) => {
    if (answer.notes) await lockConsent(tx, bookingId);
    const wait = await lockOwn(tx, "EVALUATION", { id: bookingId, coachId: tx.actor.id });
    await checkNotes(tx, bookingId, answer.notes);
    const earlier = await tx.db.evaluation.findUnique({ where: { bookingId } });
    if (earlier && isSame(earlier, answer)) return;
    const given = { ...answer, ...stamp(tx, wait, earlier) };
    await tx.db.evaluation.upsert({
      where: { bookingId },
      create: { bookingId, ...given },
      update: given,
    });
    await settle(tx, wait, given.isLate);
  });
}

/** Whether an answer is the stored one; what it leaves out stays as it is. */
function isSame(stored: Record<string, unknown>, answer: Record<string, unknown>): boolean {
  return Object.entries(answer).every(([name, value]) => value === undefined || value === stored[name]);
}

/** Locks the athlete, and so their health consent, until the transaction ends. */
async function lockConsent(tx: Ctx<Coach>, bookingId: string): Promise<void> {
  const where = { id: bookingId, coachId: tx.actor.id };
  const booking = await tx.db.booking.findFirst({ where, select: { athleteId: true } });
  if (booking) await lockAthletes(tx, [booking.athleteId]);
}

/** Notes are health data and need the athlete's consent. */
async function checkNotes({ db }: Ctx, bookingId: string, notes: string | null | undefined): Promise<void> {
  if (!notes) return;
  const consented = await db.booking.count({ where: { id: bookingId, athlete: { healthConsentAt: { not: null } } } });
  if (consented === 0) throw new DomainError("forbidden", "session.notes_need_consent");
}

async function lockOwn(
  tx: Ctx<Person>,
  kind: AnswerWait["kind"],
  booking: Prisma.BookingWhereInput & { id: string },
): Promise<AnswerWait> {
  const wait = await lockWait(tx, { kind, booking });
  if (wait) return wait;
  const isThere = await tx.db.booking.count({ where: booking });
  throw isThere
    ? new DomainError("conflict", "session.not_completed")
    : new DomainError("not_found", "booking.not_found");
}

/** A late answer never replaces one given in time. */
function stamp({ now }: Ctx, wait: AnswerWait, earlier: { isLate: boolean } | null) {
  const late = isLate(wait, now);
  if (late && earlier && !earlier.isLate) throw new DomainError("conflict", "session.answer_final");
  return { givenAt: now, isLate: late };
}

async function settle(tx: Ctx<Person>, { id, bookingId, kind, state }: AnswerWait, late: boolean): Promise<void> {
  if (state !== "OPEN") return;
  await tx.db.answerWait.update({
    where: { id, state: "OPEN" },
    data: { state: late ? "TIMED_OUT" : "ANSWERED", settledAt: tx.now },
  });
  await emit(tx, answers[kind].given.create({ bookingId }));
}
