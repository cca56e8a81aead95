import { type Ctx, type System, transaction } from "../context.ts";
import { lineLayout, sessionLayout, sessionPrinter } from "./file-rows.ts";
import { openFiles } from "./file-writer.ts";
import { lockReport } from "./lock-report.ts";
import { readClaimed } from "./read-claimed.ts";
import type { ReportId, StatementId } from "./schema.ts";
import { fileProfiles } from "./values.ts";

/** Makes the files of a report that is not closed, all from the same lines; one that was closed meanwhile keeps its own. Answers how many there are. */
export function writeDraftFiles(ctx: Ctx<System>, { reportId }: ReportId): Promise<number> {
  return transaction(ctx, async (tx) => {
    const { state } = await lockReport(tx, reportId);
    return state === "CLOSED" ? fileProfiles.length : writeFiles(tx, { reportId });
  });
}

/** Makes the files of a statement's report anew when its coach has struck lines of it. Answers how many are new. */
export async function writeStatementFiles(ctx: Ctx<System>, { statementId }: StatementId): Promise<number> {
  const { state, reportId } = await ctx.db.paymentStatement.findUniqueOrThrow({ where: { id: statementId } });
  return state === "DISPUTED" ? writeDraftFiles(ctx, { reportId }) : 0;
}

/** Makes every file of a report from what is stored now, with its SHA-256, in place of the earlier ones; a closed report refuses. Answers how many. */
export async function writeFiles(ctx: Ctx, { reportId }: ReportId): Promise<number> {
  const { month } = await ctx.db.paymentReport.findUniqueOrThrow({ where: { id: reportId }, select: { month: true } });
  const lines = await ctx.db.paymentLine.findMany({
    where: { reportId },
    orderBy: [{ coachName: "asc" }, { coachId: "asc" }, { fromDate: "asc" }, { id: "asc" }],
  });
  const lineFiles = await openFiles(ctx, reportId, "lines", (profile) => lineLayout(month, profile));
  await lineFiles.write(lines);
  await lineFiles.end();
  const print = sessionPrinter(month, new Map(lines.map(({ coachId, coachName }) => [coachId, coachName])));
  const sessionFiles = await openFiles(ctx, reportId, "sessions", sessionLayout);
  for await (const page of readClaimed(ctx, reportId)) await sessionFiles.write(page.map(print));
  await sessionFiles.end();
  return fileProfiles.length;
}
