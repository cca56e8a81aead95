import type { PaymentReport } from "@zea/db/generated/client";
import { clubTimeZone } from "../club/rules.ts";
import { type Ctx, type System, transaction } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { dateValue, instantOf, monthBounds } from "../time.ts";
import { lockDrafts, lockReport } from "./lock-report.ts";
import { adjustmentLinesOf, type PaidSession, sessionLinesOf } from "./rules.ts";
import type { ReportId } from "./schema.ts";

export type Draft = { state: PaymentReport["state"]; sessions: number; lines: number };

/**
 * Claims what a report pays and writes its lines, in one transaction: the unpaid sessions of its month, those of earlier
 * months whose report was reviewed, and the unpaid adjustments. Run again on a draft it makes it anew; from REVIEWED on it changes nothing.
 */
export function draftReport(ctx: Ctx<System>, { reportId }: ReportId): Promise<Draft> {
  return transaction(ctx, async (tx) => {
    await lockDrafts(tx);
    const report = await lockReport(tx, reportId);
    if (report.state === "DRAFT") await makeLines(tx, report);
    const sessions = await tx.db.sessionRecord.count({ where: { reportId } });
    const lines = await tx.db.paymentLine.count({ where: { reportId } });
    return { state: report.state, sessions, lines };
  });
}

async function makeLines(tx: Ctx<System>, report: PaymentReport): Promise<void> {
  const { id: reportId, month } = report;
  await tx.db.paymentLine.deleteMany({ where: { reportId } });
  await claimSessions(tx, report);
  await claimAdjustments(tx, report);
  const names = await findNames(tx, reportId);
  const lines = [
    ...sessionLinesOf(await findClaimed(tx, reportId), month, clubTimeZone),
    ...adjustmentLinesOf(await findAdjustments(tx, reportId), clubTimeZone),
  ];
  await tx.db.paymentLine.createMany({
    data: lines.map(({ from, to, ...line }) => ({
      ...line,
      id: uuidv7(),
      reportId,
      coachName: names.get(line.coachId) ?? "",
      fromDate: dateValue(from),
      toDate: dateValue(to),
    })),
  });
  await tx.db.paymentReport.update({ where: { id: reportId, state: "DRAFT" }, data: { draftedAt: tx.now } });
}

/** A session without a rate is left out until it has one. */
async function claimSessions({ db }: Ctx, { id, month }: PaymentReport): Promise<void> {
  const { first, next } = monthBounds(month);
  const from = instantOf(first, 0, clubTimeZone);
  const to = instantOf(next, 0, clubTimeZone);
  await db.$executeRaw`
    update session_record set report_id = ${id}::uuid
    where report_id is null and amount_minor is not null and actual_start < ${to}
      and (actual_start >= ${from} or to_char(actual_start at time zone ${clubTimeZone}, 'YYYY-MM') in (
        select month from payment_report where month < ${month} and state in ('REVIEWED', 'CLOSED')))`;
}

/** Adjustments of sessions up to the end of the month. */
async function claimAdjustments({ db }: Ctx, { id, month }: PaymentReport): Promise<void> {
  const { next } = monthBounds(month);
  const to = instantOf(next, 0, clubTimeZone);
  await db.payAdjustment.updateMany({
    where: { reportId: null, booking: { startsAt: { lt: to } } },
    data: { reportId: id },
  });
}

function findClaimed({ db }: Ctx, reportId: string): Promise<PaidSession[]> {
  return db.$queryRaw<PaidSession[]>`
    select coach_id as "coachId", actual_start as "actualStart", billable_minutes as "billableMinutes", amount_minor as "amountMinor"
    from session_record where report_id = ${reportId}::uuid`;
}

function findAdjustments({ db }: Ctx, reportId: string) {
  return db.payAdjustment.findMany({
    where: { reportId },
    select: { id: true, coachId: true, amountMinor: true, createdAt: true },
  });
}

async function findNames({ db }: Ctx, reportId: string): Promise<Map<string, string>> {
  const coaches = await db.coach.findMany({
    where: { OR: [{ sessionRecords: { some: { reportId } } }, { adjustments: { some: { reportId } } }] },
    select: { id: true, displayName: true },
  });
  return new Map(coaches.map(({ id, displayName }) => [id, displayName]));
}
