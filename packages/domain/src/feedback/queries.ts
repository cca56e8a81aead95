import type { BookingId } from "../booking/schema.ts";
import type { Athlete, Ctx } from "../context.ts";
import { isLate } from "../wait/rules.ts";

/** Both answers on a session of the athlete's own, and until when theirs can be given or changed; empty before it is completed. */
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
    feedbackWait: wait ? { ...wait, ...standing(isLate(wait, now), feedback) } : null,
  };
}

/** Whether the deadline is over, and whether an answer given now is taken: who answered in time keeps that answer. */
function standing(isOver: boolean, feedback: { isLate: boolean } | null) {
  return { isOver, canAnswer: !isOver || !feedback || feedback.isLate };
}

/** The athlete's sessions that still wait for their rating, the first deadline first. */
export async function listOpenFeedback({ db, actor, now }: Ctx<Athlete>) {
  const waits = await db.answerWait.findMany({
    where: { kind: "FEEDBACK", state: "OPEN", dueAt: { gte: now }, booking: { athleteId: actor.id } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: {
      dueAt: true,
      booking: {
        select: {
          ...{ id: true, startsAt: true },
          coach: { select: { displayName: true } },
          sessionType: { select: { nameEs: true, nameEn: true } },
        },
      },
    },
  });
  return waits.map(({ dueAt, booking: { id, startsAt, coach, sessionType } }) => ({
    ...{ bookingId: id, dueAt, startsAt },
    coachName: coach.displayName,
    sessionType: { es: sessionType.nameEs, en: sessionType.nameEn },
  }));
}
