import { clubTimeZone } from "../club.ts";
import type { Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { monthPeriod } from "../time.ts";
import { weeksOf } from "./rules.ts";
import type { ReportId } from "./schema.ts";
import type { Phase } from "./values.ts";

/** Records a finished phase of drafting with the number of items it handled, and returns that number. */
export async function finishPhase(ctx: Ctx, { reportId }: ReportId, phase: Phase, count: number): Promise<number> {
  await ctx.db.paymentPhase.upsert({
    where: { reportId_phase: { reportId, phase } },
    create: { reportId, phase, count, finishedAt: ctx.now },
    update: { count, finishedAt: ctx.now },
  });
  return count;
}

/** The month's sessions with a rate that its report pays or none does yet, and their real minutes. */
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

/** The number of weeks of a report's month, cut at its edges. */
export async function countWeeks({ db }: Ctx, { reportId }: ReportId): Promise<number> {
  return weeksOf((await findMonth(db, reportId)).month).length;
}

async function findMonth(db: Ctx["db"], id: string) {
  const report = await db.paymentReport.findUnique({ where: { id }, select: { month: true } });
  if (!report) throw new DomainError("not_found", "payment.not_found");
  return report;
}
