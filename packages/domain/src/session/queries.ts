import type { Prisma } from "@zea/db/generated/client";
import { findHealthState } from "../athlete/health.ts";
import { granted, ownedBy } from "../booking/queries.ts";
import { cancellationOutcome } from "../booking/rules.ts";
import type { BookingId } from "../booking/schema.ts";
import type { Admin, Coach, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { possibleNow } from "./rules.ts";

const historyLength = 6;

const answers = {
  feedback: { select: { rating: true, isObjectivesMet: true, comments: true, givenAt: true, isLate: true } },
  evaluation: {
    select: { effort: true, technique: true, notes: true, nextObjectives: true, givenAt: true, isLate: true },
  },
} satisfies Prisma.BookingInclude;

const parts = {
  ...answers,
  athlete: { select: { injuries: true, healthConsentAt: true, user: { select: { name: true } } } },
  coach: { select: { displayName: true } },
  sessionType: { select: { nameEs: true, nameEn: true, minutes: true } },
  sessionRecord: true,
  waits: { select: { id: true, kind: true, state: true, dueAt: true } },
  adjustments: { select: { amountMinor: true, reason: true, createdAt: true }, orderBy: { createdAt: "asc" } },
} satisfies Prisma.BookingInclude;

type Row = Prisma.BookingGetPayload<{ include: typeof parts }>;

/** All that is known of one granted session, of the coach's own or for an admin: its times, both answers, what came before it, and what can be done now. */
export async function findSession(ctx: Ctx<Coach | Admin>, { bookingId }: BookingId) {
  const row = await ctx.db.booking.findFirst({
    where: { id: bookingId, ...ownedBy(ctx.actor), ...granted },
    include: parts,
  });
  if (!row) throw new DomainError("not_found", "booking.not_found");
  const canReadHealth = (await findHealthState(ctx, row.athleteId)) === "OPEN";
  const healthOf = <T>(value: T): T | null => (canReadHealth ? value : null);
  return {
    ...factsOf(row),
    now: ctx.now,
    canReadHealth,
    canWriteNotes: row.athlete.healthConsentAt !== null,
    injuries: healthOf(row.athlete.injuries),
    evaluation: row.evaluation && { ...row.evaluation, notes: healthOf(row.evaluation.notes) },
    history: await findHistory(ctx, row, canReadHealth),
    possible: possibleNow(row, ctx.actor.role, ctx.now),
    cancellation: cancellationOutcome(row, ctx.actor.role, ctx.now),
  };
}

export type SessionView = Awaited<ReturnType<typeof findSession>>;

function factsOf(row: Row) {
  const { id, status, startsAt, endsAt, credits, startedAt, stoppedAt, noShowAt, sessionRecord } = row;
  const waitFor = (kind: Row["waits"][number]["kind"]) => row.waits.find((wait) => wait.kind === kind) ?? null;
  return {
    ...{ id, status, startsAt, endsAt, credits, noShowAt },
    athlete: { id: row.athleteId, name: row.athlete.user.name },
    coach: { id: row.coachId, name: row.coach.displayName },
    sessionType: { es: row.sessionType.nameEs, en: row.sessionType.nameEn },
    timer: { startedAt, stoppedAt },
    record: sessionRecord,
    feedback: row.feedback,
    feedbackWait: waitFor("FEEDBACK"),
    evaluationWait: waitFor("EVALUATION"),
    adjustments: row.adjustments,
    cancelled: row.cancelledAt && {
      at: row.cancelledAt,
      byRole: row.cancelledByRole,
      reason: row.cancellationReason,
      isRefunded: row.isRefunded,
    },
  };
}

/** What this athlete and this coach did before, latest first. */
async function findHistory({ db }: Ctx, { athleteId, coachId, startsAt }: Row, canReadHealth: boolean) {
  const rows = await db.booking.findMany({
    where: { athleteId, coachId, startsAt: { lt: startsAt }, status: { in: ["COMPLETED", "NO_SHOW"] } },
    orderBy: { startsAt: "desc" },
    take: historyLength,
    select: {
      ...{ id: true, status: true, startsAt: true, ...answers },
      sessionType: { select: { nameEs: true, nameEn: true } },
      sessionRecord: { select: { actualStart: true, billableMinutes: true } },
    },
  });
  return rows.map(({ id, status, feedback, evaluation, sessionRecord, sessionType, ...row }) => ({
    ...{ bookingId: id, status, feedback },
    startsAt: sessionRecord?.actualStart ?? row.startsAt,
    sessionType: { es: sessionType.nameEs, en: sessionType.nameEn },
    realMinutes: sessionRecord?.billableMinutes ?? null,
    evaluation: evaluation && { ...evaluation, notes: canReadHealth ? evaluation.notes : null },
  }));
}
