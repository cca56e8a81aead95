import type { BookingId } from "../booking/schema.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Athlete, Ctx } from "../context.ts";
import { isLate } from "../wait/rules.ts";

/** Both answers on the athlete's session and the deadline of theirs; all null before it is completed. */
export async function findAnswers({ db, actor, now }: Ctx<Athlete>, { bookingId }: BookingId) {
  const row = await db.booking.findFirst({
    where: { id: bookingId, athleteId: actor.id },
    select: {
      feedback: { select: { rating: true, isObjectivesMet: true, comments: true, givenAt: true, isLate: true } },
      evaluation: { select: { effort: true, technique: true, notes: true, nextObjectives: true, givenAt: true } },
      waits: { where: { kind: "FEEDBACK" }, select: { state: true, dueAt: true } },
    },
  });
  const [wait] = row?.waits ?? [];
  const feedback = row?.feedback ?? null;
  return {
    feedback,
    evaluation: row?.evaluation ?? null,
    feedbackWait: wait ? { ...wait, ...deadlineOf(isLate(wait, now), feedback) } : null,
  };
}

/** A late answer never replaces one given in time. */
function deadlineOf(isOver: boolean, feedback: { isLate: boolean } | null) {
  return { isOver, canAnswer: !isOver || !feedback || feedback.isLate };
}

/** The athlete's sessions to rate, by deadline. */
export async function listOpenFeedback({ db, actor, now }: Ctx<Athlete>) {
  const waits = await db.answerWait.findMany({
    where: { kind: "FEEDBACK", state: "OPEN", dueAt: { gte: now }, booking: { athleteId: actor.id } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: { dueAt: true, booking: { select: bookingSummary } },
  });
  return waits.map(({ dueAt, booking }) => ({ ...toBookingSummary(booking), dueAt }));
}
