import { clubTimeZone } from "../club.ts";
import type { Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { monthPeriod, weeksOf } from "./rules.ts";
import type { ReportId } from "./schema.ts";
import type { Phase } from "./values.ts";

/** Keeps how far the making of a report has come, with a number that says how much there was to do. */
export async function finishPhase(ctx: Ctx, { reportId }: ReportId, phase: Phase, count: number): Promise<number> {
  await ctx.db.paymentPhase.upsert({
    where: { reportId_phase: { reportId, phase } },
    create: { reportId, phase, count, finishedAt: ctx.now },
    update: { count, finishedAt: ctx.now },
  });
  return count;
}

/** How many sessions of the month are paid by its report or by none yet, and their real minutes. */
export async function countPayable(
  { db }: Ctx,
  { reportId }: ReportId,
): Promise<{ sessions: number; minutes: number }> {
  const { from, to } = monthPeriod((await findMonth(db, reportId)).month, clubTimeZone);
  const { _count, _sum } = await db.sessionRecord.aggregate({
    where: { actualStart: { gte: from, lt: to }, amountMinor: { not: null }, OR: [{ reportId: null }, { reportId }] },
    _count: true,
    _sum: { billableMinutes: true },
  });
  return { sessions: _count, minutes: _sum.billableMinutes ?? 0 };
}

/** How many weeks a report's month has, cut at its edges. */
export async function countWeeks({ db }: Ctx, { reportId }: ReportId): Promise<number> {
  return weeksOf((await findMonth(db, reportId)).month).length;
}

async function findMonth(db: Ctx["db"], id: string) {
  const report = await db.paymentReport.findUnique({ where: { id }, select: { month: true } });
  if (!report) throw new DomainError("not_found", "payment.not_found");
  return report;
}
