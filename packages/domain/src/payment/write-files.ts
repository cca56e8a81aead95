import { createHash } from "node:crypto";
import { type Ctx, type System, transaction } from "../context.ts";
import { csvOf } from "../csv.ts";
import { rowsOf } from "./file-rows.ts";
import { lockReport } from "./lock-report.ts";
import { fileProfiles, type ReportId } from "./schema.ts";

/** Makes a draft's files, all from the same lines; a report that was closed meanwhile keeps its own. Answers how many there are. */
export function writeDraftFiles(ctx: Ctx<System>, { reportId }: ReportId): Promise<number> {
  return transaction(ctx, async (tx) => {
    const { state } = await lockReport(tx, reportId);
    return state === "CLOSED" ? fileProfiles.length : writeFiles(tx, { reportId });
  });
}

/** Makes every file of a report from what is stored now, with its SHA-256, in place of the earlier ones; a closed report refuses. Answers how many. */
export async function writeFiles(ctx: Ctx, { reportId }: ReportId): Promise<number> {
  for (const profile of fileProfiles) {
    const { rows, ...shape } = rowsOf(ctx, reportId, profile);
    const chunks: Buffer[] = [];
    for await (const chunk of csvOf(rows, shape)) chunks.push(Buffer.from(chunk));
    const bytes = Buffer.concat(chunks);
    const file = { bytes, sha256: createHash("sha256").update(bytes).digest("hex"), createdAt: ctx.now };
    await ctx.db.paymentFile.upsert({
      where: { reportId_profile: { reportId, profile } },
      create: { reportId, profile, ...file },
      update: file,
    });
  }
  return fileProfiles.length;
}
