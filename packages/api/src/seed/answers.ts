import type { Coach, Ctx } from "@zea/domain/context";
import { finaliseSession } from "@zea/domain/session/finalise-session";
import { giveEvaluation, giveFeedback } from "@zea/domain/session/give-answer";
import { days, hours, later } from "@zea/domain/time";
import { advanceWait } from "@zea/domain/wait/advance-wait";
import { type AnswerKind, answers } from "@zea/domain/wait/answers";
import { comments, notes, objectives } from "./answer-data.ts";
import { asAthlete, type SeedAthlete } from "./onboarding.ts";
import type { Random } from "./random.ts";
import type { SeedAction } from "./timeline.ts";

/** The default deadlines of a new club. */
const deadline = { FEEDBACK: hours(48), EVALUATION: days(7) } as const;

export type Completed = {
  athlete: SeedAthlete;
  coach: { id: string };
  booking: { bookingId: string };
  completedAt: Date;
};

/** After a completed session: reminders, answers or timeouts of both sides, then finalisation. */
export function planAnswers(completed: Completed, random: Random): SeedAction[] {
  const feedback = planFeedback(completed, random);
  const evaluation = planEvaluation(completed, random);
  return [
    ...planWait(completed, "FEEDBACK", feedback),
    ...planWait(completed, "EVALUATION", evaluation),
    planEnd(completed, feedback, evaluation),
  ];
}

/** After a completed session that neither side answers. */
export function planNoAnswers(completed: Completed): SeedAction[] {
  return [
    ...planWait(completed, "FEEDBACK", null),
    ...planWait(completed, "EVALUATION", null),
    planEnd(completed, null, null),
  ];
}

function planFeedback({ athlete, booking, completedAt }: Completed, random: Random): SeedAction | null {
  if (!random.chance(0.75)) return null;
  const at = later(completedAt, hours(random.chance(0.9) ? random.int(1, 40) : random.int(50, 70)));
  const answer = {
    rating: random.pick([3, 4, 4, 5, 5, 5]),
    isObjectivesMet: random.chance(0.85),
    comments: random.chance(0.6) ? random.pick(comments) : undefined,
  };
  return { at, run: (ctx) => giveFeedback(asAthlete(ctx, athlete), { ...booking, ...answer }) };
}

function planEvaluation({ athlete, coach, booking, completedAt }: Completed, random: Random): SeedAction | null {
  if (!random.chance(0.8)) return null;
  const at = later(completedAt, hours(random.int(1, 120)));
  const answer = { effort: random.int(3, 5), technique: random.int(2, 5), nextObjectives: random.pick(objectives) };
  const note = random.pick(notes);
  const run: SeedAction["run"] = async (ctx) => {
    const hasConsent = await ctx.db.athlete.count({ where: { id: athlete.id, healthConsentAt: { not: null } } });
    await giveEvaluation(asCoach(ctx, coach), { ...booking, ...answer, notes: hasConsent ? note : null });
  };
  return { at, run };
}

function planWait({ booking, completedAt }: Completed, kind: AnswerKind, answer: SeedAction | null): SeedAction[] {
  const waits = [...answers[kind].reminders.map(({ after }) => after), deadline[kind]];
  const due = waits.map((after) => later(completedAt, after)).filter((at) => !answer || at < answer.at);
  const advance: SeedAction["run"] = (ctx) => advanceWait(ctx, { ...booking, kind });
  return [...due.map((at) => ({ at, run: advance })), ...(answer ? [answer] : [])];
}

function planEnd(
  { booking, completedAt }: Completed,
  feedback: SeedAction | null,
  evaluation: SeedAction | null,
): SeedAction {
  const endOf = (kind: AnswerKind, answer: SeedAction | null) => {
    const dueAt = later(completedAt, deadline[kind]).getTime();
    return Math.min(answer?.at.getTime() ?? dueAt, dueAt);
  };
  const at = new Date(Math.max(endOf("FEEDBACK", feedback), endOf("EVALUATION", evaluation)) + 1000);
  return { at, run: (ctx) => finaliseSession(ctx, booking) };
}

export function asCoach({ db, now }: Ctx, { id }: { id: string }): Ctx<Coach> {
  return { db, now, actor: { role: "COACH", id } };
}
