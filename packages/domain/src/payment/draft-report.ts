import type { PaymentReport } from "@zea/db/generated/client";
import { clubTimeZone } from "../club.ts";
import { type Ctx, type System, transaction } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { dateValue, localDate } from "../time.ts";
import { claimUnpaid } from "./claim-unpaid.ts";
import { lockDrafts, lockReport } from "./lock-report.ts";
import { readReportedByCoach } from "./read-reported-sessions.ts";
import { weekLinesOf } from "./rules.ts";
import type { ReportId } from "./schema.ts";

export type Draft = { state: PaymentReport["state"]; sessions: number; lines: number };

/**
 * Claims what a report pays and writes its lines in one transaction: the unpaid sessions of its month, those of earlier
 * months whose report was reviewed, and unpaid adjustments. Rebuilds an existing draft; changes
 * nothing from REVIEWED on, and while a review is due.
 */
export function draftReport(ctx: Ctx<System>, { reportId }: ReportId): Promise<Draft> {
  return transaction(ctx, async (tx) => {
    await lockDrafts(tx);
    const report = await lockReport(tx, reportId);
    if (report.state === "DRAFT" && !report.reviewDueAt) await makeLines(tx, report);
    const sessions = await tx.db.sessionRecord.count({ where: { reportId } });
    const lines = await tx.db.paymentLine.count({ where: { reportId } });
    return { state: report.state, sessions, lines };
  });
}

async function makeLines(tx: Ctx<System>, report: PaymentReport): Promise<void> {
  const { id: reportId } = report;
  await tx.db.paymentLine.deleteMany({ where: { reportId } });
  await claimUnpaid(tx, report);
  const names = await findNames(tx, reportId);
  const lines = [...(await sessionLines(tx, report)), ...(await adjustmentLines(tx, reportId))];
  await tx.db.paymentLine.createMany({
    data: lines.map((line) => ({ ...line, id: uuidv7(), reportId, coachName: names.get(line.coachId) ?? "" })),
  });
  await tx.db.paymentReport.update({
    where: { id: reportId, state: "DRAFT", reviewDueAt: null },
    data: { draftedAt: tx.now },
  });
}

/** Sessions of an earlier month form late lines. */
async function sessionLines(ctx: Ctx, { id, month }: PaymentReport) {
  const made = [];
  for await (const claimed of readReportedByCoach(ctx, id))
    for (const { coachId, week, sessions, minutes, amountMinor } of weekLinesOf(claimed, clubTimeZone).lines)
      made.push({
        coachId,
        minutes,
        amountMinor,
        sessionCount: sessions.length,
        kind: week.from.startsWith(month) ? ("SESSIONS" as const) : ("LATE" as const),
        fromDate: dateValue(week.from),
        toDate: dateValue(week.to),
      });
  return made;
}

/** One line per adjustment, dated when it was made. */
async function adjustmentLines({ db }: Ctx, reportId: string) {
  const adjustments = await db.payAdjustment.findMany({
    where: { reportId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, coachId: true, amountMinor: true, createdAt: true },
  });
  return adjustments.map(({ id, coachId, amountMinor, createdAt }) => {
    const date = dateValue(localDate(createdAt, clubTimeZone));
    const none = { minutes: 0, sessionCount: 0 };
    return {
      coachId,
      kind: "ADJUSTMENT" as const,
      ...none,
      amountMinor,
      adjustmentId: id,
      fromDate: date,
      toDate: date,
    };
  });
}

async function findNames({ db }: Ctx, reportId: string): Promise<Map<string, string>> {
  const coaches = await db.coach.findMany({
    where: { OR: [{ sessionRecords: { some: { reportId } } }, { adjustments: { some: { reportId } } }] },
    select: { id: true, displayName: true },
  });
  return new Map(coaches.map(({ id, displayName }) => [id, displayName]));
}
