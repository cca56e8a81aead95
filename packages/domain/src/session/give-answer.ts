import { findSettings } from "../club/queries.ts";
import { type Athlete, type Coach, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { days, hours, later } from "../time.ts";
import { evaluationGiven, feedbackGiven } from "./events.ts";
import type { GiveEvaluation, GiveFeedback } from "./schema.ts";

/** The athlete rates a completed session; an answer after the deadline is kept and marked late. */
export function giveFeedback(ctx: Ctx<Athlete>, { bookingId, ...answer }: GiveFeedback): Promise<void> {
  return transaction(ctx, async (tx) => {
    const completedAt = await findCompletion(tx, {
      id: bookingId,
      athleteId: tx.actor.id,
    });
    const { feedbackHours } = await findSettings(tx);
    const given = {
      ...answer,
      givenAt: tx.now,
      isLate: tx.now > later(completedAt, hours(feedbackHours)),
    };
    await tx.db.feedback.upsert({
      where: { bookingId },
      create: { bookingId, athleteId: tx.actor.id, ...given },
      update: given,
    });
    await emit(tx, feedbackGiven.create({ bookingId }));
  });
}

/** The coach evaluates the athlete of a completed session; an answer after the deadline is kept and marked late. */
export function giveEvaluation(ctx: Ctx<Coach>, { bookingId, ...answer }: GiveEvaluation): Promise<void> {
  return transaction(ctx, async (tx) => {
    const completedAt = await findCompletion(tx, {
      id: bookingId,
      coachId: tx.actor.id,
    });
    const { evaluationDays } = await findSettings(tx);
    const given = {
      ...answer,
      givenAt: tx.now,
      isLate: tx.now > later(completedAt, days(evaluationDays)),
    };
    await tx.db.evaluation.upsert({
      where: { bookingId },
      create: { bookingId, ...given },
      update: given,
    });
    await emit(tx, evaluationGiven.create({ bookingId }));
  });
}

async function findCompletion({ db }: Ctx, where: { id: string; athleteId?: string; coachId?: string }): Promise<Date> {
  const booking = await db.booking.findFirst({
    where,
    select: { sessionRecord: { select: { completedAt: true } } },
  });
  if (!booking) throw new DomainError("not_found", "booking.not_found");
  if (!booking.sessionRecord) throw new DomainError("conflict", "session.not_completed");
  return booking.sessionRecord.completedAt;
}
