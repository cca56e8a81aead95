import { type Ctx, type System, transaction } from "../context.ts";
import { findEarlierDisputes } from "./disputes.ts";
import { lineLayout, sessionLayout, toExportedSession } from "./file-rows.ts";
import { openFiles } from "./file-writer.ts";
import { lockReport } from "./lock-report.ts";
import { readReportedSessions } from "./read-reported-sessions.ts";
import type { ReportId, StatementId } from "./schema.ts";
import { fileProfiles } from "./values.ts";

/** Writes the files of a report unless it is closed. Returns the number of files. */
export function writeDraftFiles(ctx: Ctx<System>, { reportId }: ReportId): Promise<number> {
  return transaction(ctx, async (tx) => {
    const { state } = await lockReport(tx, reportId);
    return state === "CLOSED" ? fileProfiles.length : writeFiles(tx, { reportId });
  });
}

/** Rewrites the report's files if the statement was disputed. Returns the number of files written. */
export async function writeStatementFiles(ctx: Ctx<System>, { statementId }: StatementId): Promise<number> {
  const { state, reportId } = await ctx.db.paymentStatement.findUniqueOrThrow({ where: { id: statementId } });
  return state === "DISPUTED" ? writeDraftFiles(ctx, { reportId }) : 0;
}

/** Replaces all files of a report with the current data. Returns the number of files. */
export async function writeFiles(ctx: Ctx, { reportId }: ReportId): Promise<number> {
  const { month } = await ctx.db.paymentReport.findUniqueOrThrow({ where: { id: reportId }, select: { month: true } });
  const lines = await ctx.db.paymentLine.findMany({
    where: { reportId },
    orderBy: [{ coachName: "asc" }, { coachId: "asc" }, { fromDate: "asc" }, { id: "asc" }],
  });
  const adjustments = await ctx.db.payAdjustment.findMany({
    where: { id: { in: lines.flatMap(({ adjustmentId }) => adjustmentId ?? []) } },
    select: { id: true, reason: true },
  });
  const reasons = new Map(adjustments.map(({ id, reason }) => [id, reason]));
  const lineFiles = await openFiles(ctx, reportId, "lines", (profile) => lineLayout(month, reasons, profile));
  const disputes = await findEarlierDisputes(ctx, { reportId });
  await lineFiles.write(lines.map((line) => ({ ...line, disputes: disputes.get(line.id) ?? [] })));
  await lineFiles.end();
  const coachNames = new Map(lines.map(({ coachId, coachName }) => [coachId, coachName]));
  const sessionFiles = await openFiles(ctx, reportId, "sessions", sessionLayout);
  for await (const page of readReportedSessions(ctx, reportId))
    await sessionFiles.write(page.map((session) => toExportedSession(session, month, coachNames)));
  await sessionFiles.end();
  return fileProfiles.length;
}
