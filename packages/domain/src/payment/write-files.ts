import { type Ctx, type System, transaction } from "../context.ts";
import { lineLayout, sessionLayout } from "./file-rows.ts";
import { openFiles } from "./file-writer.ts";
import { lockReport } from "./lock-report.ts";
import { readClaimed } from "./read-claimed.ts";
import type { ReportId } from "./schema.ts";
import { fileProfiles } from "./values.ts";

/** Makes a draft's files, all from the same lines; a report that was closed meanwhile keeps its own. Answers how many there are. */
export function writeDraftFiles(ctx: Ctx<System>, { reportId }: ReportId): Promise<number> {
  return transaction(ctx, async (tx) => {
    const { state } = await lockReport(tx, reportId);
    return state === "CLOSED" ? fileProfiles.length : writeFiles(tx, { reportId });
  });
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
  const nameOf = new Map(lines.map(({ coachId, coachName }) => [coachId, coachName]));
  const sessionFiles = await openFiles(ctx, reportId, "sessions", (profile) => sessionLayout(month, nameOf, profile));
  for await (const page of readClaimed(ctx, reportId)) await sessionFiles.write(page);
  await sessionFiles.end();
  return fileProfiles.length;
}
