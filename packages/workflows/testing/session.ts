import type { Db } from "@zea/db/client";
import { uuidv7 } from "@zea/domain/id";
import { completeSession } from "@zea/domain/session/complete-session";
import { giveEvaluation, giveFeedback } from "@zea/domain/session/give-answer";
import { earlier, hours, minutes } from "@zea/domain/time";
import { makePair } from "./booking.ts";
import type { Club } from "./club.ts";

type Pair = Awaited<ReturnType<typeof makePair>>;
export type Session = { bookingId: string; athlete: Pair["athlete"]; coach: Pair["coach"] };

/** Inserts a confirmed booking that ends at `endsAt`, without event or mail. */
export async function bookedUntil(db: Db, { athlete, coach }: Pair, endsAt: Date): Promise<string> {
  const requestedAt = earlier(endsAt, hours(72));
  const { id } = await db.booking.create({
    data: {
      athleteId: athlete.id,
      coachId: coach.id,
      sessionTypeId: coach.sessionTypeId,
      startsAt: earlier(endsAt, hours(1)),
      endsAt,
      status: "CONFIRMED",
      credits: 1,
      freeCancellationHours: 24,
      requestKey: uuidv7(),
      requestedAt,
      requestedById: athlete.id,
      requestedByRole: "ATHLETE",
      settledAt: requestedAt,
    },
    select: { id: true },
  });
  return id;
}

/** The coach completes a session that has just ended. */
export async function complete(club: Club): Promise<Session> {
  const pair = await makePair(club);
  const { coach } = pair;
  const ctx = await club.ctx({ role: coach.role, id: coach.id });
  const endsAt = new Date(Math.floor(ctx.now.getTime() / 60_000) * 60_000);
  const bookingId = await bookedUntil(club.db, pair, endsAt);
  await completeSession(ctx, { bookingId, actualStart: earlier(endsAt, minutes(58)), actualEnd: endsAt });
  return { bookingId, ...pair };
}

/** The athlete rates the session, now or at an instant. */
export async function rate(club: Club, { bookingId, athlete }: Session, at?: Date): Promise<void> {
  const ctx = await club.ctx(athlete);
  await giveFeedback({ ...ctx, now: at ?? ctx.now }, { bookingId, rating: 4 });
}

/** The coach evaluates the session, now or at an instant. */
export async function evaluate(club: Club, { bookingId, coach }: Session, at?: Date): Promise<void> {
  const ctx = await club.ctx({ role: coach.role, id: coach.id });
  await giveEvaluation({ ...ctx, now: at ?? ctx.now }, { bookingId, effort: 4, technique: 3 });
}

/** The states of both waits of a session, whether it is final, and the mails about them; one that was not sent has its state too. */
export async function sessionState({ db }: Club, { bookingId }: Pick<Session, "bookingId">) {
  const waits = await db.answerWait.findMany({ where: { bookingId } });
  const stateOf = (kind: string) => waits.find((wait) => wait.kind === kind)?.state;
  const { finalisedAt } = await db.sessionRecord.findUniqueOrThrow({ where: { bookingId } });
  const mails = await db.mail.findMany({
    where: { subjectId: { in: waits.map(({ id }) => id) } },
    orderBy: { kind: "asc" },
  });
  return {
    feedback: stateOf("FEEDBACK"),
    evaluation: stateOf("EVALUATION"),
    isFinal: finalisedAt !== null,
    mails: mails.map(({ kind, state }) => (state === "SENT" ? kind : `${kind} ${state}`)),
  };
}
