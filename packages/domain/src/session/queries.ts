import type { Prisma } from "@zea/db/generated/client";
import { findHealthAccess } from "../athlete/health-access.ts";
import { granted, ownedBy } from "../booking/queries.ts";
import { cancellationOutcome } from "../booking/rules.ts";
import type { BookingId } from "../booking/schema.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Admin, Coach, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { possibleNow } from "./rules.ts";

const historyLength = 6;

const answers = {
  feedback: { select: { rating: true, isObjectivesMet: true, comments: true, givenAt: true, isLate: true } },
  evaluation: {
    select: { effort: true, technique: true, notes: true, nextObjectives: true, givenAt: true, isLate: true },
  },
} satisfies Prisma.BookingSelect;

const parts = {
  ...bookingSummary,
  ...answers,
  sessionType: { select: { name: true, meetingPoint: true } },
  athleteId: true,
  coachId: true,
  startedAt: true,
  stoppedAt: true,
  noShowAt: true,
  cancelledAt: true,
  cancelledByRole: true,
  cancellationReason: true,
  isRefunded: true,
  freeCancellationHours: true,
  athlete: { select: { ...bookingSummary.athlete.select, injuries: true, healthConsentAt: true } },
  sessionRecord: true,
  waits: { select: { id: true, kind: true, state: true, dueAt: true } },
  adjustments: { select: { amountMinor: true, reason: true, createdAt: true }, orderBy: { createdAt: "asc" } },
} satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof parts }>;

/** A session of the coach's own, or any for an admin, with answers, history, and the actions possible now. */
export async function findSession(ctx: Ctx<Coach | Admin>, { bookingId }: BookingId) {
  const row = await ctx.db.booking.findFirst({
    where: { id: bookingId, ...ownedBy(ctx.actor), ...granted },
    select: parts,
  });
  if (!row) throw new DomainError("not_found", "booking.not_found");
  const canReadHealth = (await findHealthAccess(ctx, row.athleteId)) === "OPEN";
  const healthOf = <T>(value: T): T | null => (canReadHealth ? value : null);
  return {
    ...detailsOf(row),
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

function detailsOf(row: Row) {
  const waitFor = (kind: Row["waits"][number]["kind"]) => row.waits.find((wait) => wait.kind === kind) ?? null;
  return {
    ...toBookingSummary(row),
    meetingPoint: row.sessionType.meetingPoint,
    noShowAt: row.noShowAt,
    timer: { startedAt: row.startedAt, stoppedAt: row.stoppedAt },
    record: row.sessionRecord,
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

/** The earlier sessions of the same athlete and coach, latest first. */
async function findHistory({ db }: Ctx, { athleteId, coachId, startsAt }: Row, canReadHealth: boolean) {
  const rows = await db.booking.findMany({
    where: { athleteId, coachId, startsAt: { lt: startsAt }, status: { in: ["COMPLETED", "NO_SHOW"] } },
    orderBy: { startsAt: "desc" },
    take: historyLength,
    select: {
      ...bookingSummary,
      ...answers,
      sessionRecord: { select: { actualStart: true, billableMinutes: true } },
    },
  });
  return rows.map(({ feedback, evaluation, sessionRecord, ...row }) => ({
    ...toBookingSummary(row),
    feedback,
    startsAt: sessionRecord?.actualStart ?? row.startsAt,
    realMinutes: sessionRecord?.billableMinutes ?? null,
    evaluation: evaluation && { ...evaluation, notes: canReadHealth ? evaluation.notes : null },
  }));
}
