import type { Coach, Ctx } from "@zea/domain/context";
import { finaliseSession } from "@zea/domain/session/finalise-session";
import { giveEvaluation, giveFeedback } from "@zea/domain/session/give-answer";
import { days, hours, later } from "@zea/domain/time";
import { advanceWait } from "@zea/domain/wait/advance-wait";
import { type AnswerKind, answers } from "@zea/domain/wait/answers";
import { comments, notes, objectives } from "./answer-data.ts";
import { as, type SeedAthlete } from "./onboarding.ts";
import type { Random } from "./random.ts";
import type { Act } from "./timeline.ts";

/** How long each answer is waited for, by the settings of a new club. */
const patience = { FEEDBACK: hours(48), EVALUATION: days(7) } as const;

export type Completed = {
  athlete: SeedAthlete;
  coach: { id: string };
  booking: { bookingId: string };
  completedAt: Date;
};

/** What follows a completed session: each is reminded and answers or not, and it is final when both waits are over. */
export function planAnswers(completed: Completed, random: Random): Act[] {
  const feedback = planFeedback(completed, random);
  const evaluation = planEvaluation(completed, random);
  return [
    ...planWait(completed, "FEEDBACK", feedback),
    ...planWait(completed, "EVALUATION", evaluation),
    planEnd(completed, feedback, evaluation),
  ];
}

/** What follows a completed session on which neither says anything. */
export function planSilence(completed: Completed): Act[] {
  return [
    ...planWait(completed, "FEEDBACK", null),
    ...planWait(completed, "EVALUATION", null),
    planEnd(completed, null, null),
  ];
}

function planFeedback({ athlete, booking, completedAt }: Completed, random: Random): Act | null {
  if (!random.chance(0.75)) return null;
  const at = later(completedAt, hours(random.chance(0.9) ? random.int(1, 40) : random.int(50, 70)));
  const answer = {
    rating: random.pick([3, 4, 4, 5, 5, 5]),
    isObjectivesMet: random.chance(0.85),
    comments: random.chance(0.6) ? random.pick(comments) : undefined,
  };
  return { at, run: (ctx) => giveFeedback(as(ctx, athlete), { ...booking, ...answer }) };
}

function planEvaluation({ athlete, coach, booking, completedAt }: Completed, random: Random): Act | null {
  if (!random.chance(0.8)) return null;
  const at = later(completedAt, hours(random.int(1, 120)));
  const answer = { effort: random.int(3, 5), technique: random.int(2, 5), nextObjectives: random.pick(objectives) };
  const note = random.pick(notes);
  const run: Act["run"] = async (ctx) => {
    const consented = await ctx.db.athlete.count({ where: { id: athlete.id, healthConsentAt: { not: null } } });
    await giveEvaluation(asCoach(ctx, coach), { ...booking, ...answer, notes: consented ? note : null });
  };
  return { at, run };
}

function planWait({ booking, completedAt }: Completed, kind: AnswerKind, answer: Act | null): Act[] {
  const waits = [...answers[kind].reminders.map(({ after }) => after), patience[kind]];
  const due = waits.map((after) => later(completedAt, after)).filter((at) => !answer || at < answer.at);
  const advance: Act["run"] = (ctx) => advanceWait(ctx, { ...booking, kind });
  return [...due.map((at) => ({ at, run: advance })), ...(answer ? [answer] : [])];
}

function planEnd({ booking, completedAt }: Completed, feedback: Act | null, evaluation: Act | null): Act {
  const over = (kind: AnswerKind, answer: Act | null) => {
    const dueAt = later(completedAt, patience[kind]).getTime();
    return Math.min(answer?.at.getTime() ?? dueAt, dueAt);
  };
  const at = new Date(Math.max(over("FEEDBACK", feedback), over("EVALUATION", evaluation)) + 1000);
  return { at, run: (ctx) => finaliseSession(ctx, booking) };
}

/** The same instant and connection, on behalf of a coach. */
export function asCoach({ db, now }: Ctx, { id }: { id: string }): Ctx<Coach> {
  return { db, now, actor: { role: "COACH", id } };
}
