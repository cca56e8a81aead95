import type { PrismaClient } from "@zea/db/generated/client";
import { exportRows, type RowFileWords } from "@zea/domain/analytics/export-rows";
import { ExportRows } from "@zea/domain/analytics/schema";
import { type AthleteFileWords, exportAthletes } from "@zea/domain/athlete/export-athletes";
import { ExportAthletes } from "@zea/domain/athlete/schema";
import { type AuditFileWords, exportAudit } from "@zea/domain/audit/export-audit";
import { ExportAudit } from "@zea/domain/audit/schema";
import { clubTimeZone } from "@zea/domain/club";
import { type CoachFileWords, exportCoaches } from "@zea/domain/coach/export-coaches";
import { ExportCoaches } from "@zea/domain/coach/schema";
import { downloadFile } from "@zea/domain/payment/download-file";
import { DownloadFile } from "@zea/domain/payment/schema";
import { localDate } from "@zea/domain/time";
import type { Locale } from "@zea/format/locales";
import { serveCsv } from "./serve-csv.ts";

export type { AthleteFileWords, AuditFileWords, CoachFileWords, RowFileWords };

/** The words of a file in a language: those of the site's pages. */
type WordsIn<Words> = (locale: Locale) => Promise<Words>;

/** Serves the filtered list of athletes. */
export function serveAthletes(
  request: Request,
  wordsIn: WordsIn<AthleteFileWords>,
  database?: PrismaClient,
): Promise<Response> {
  return serveCsv(
    request,
    {
      schema: ExportAthletes,
      write: async (ctx, filter) => ({
        fileName: "athletes.csv",
        body: await exportAthletes(ctx, filter, await wordsIn(filter.locale)),
      }),
    },
    database,
  );
}

/** Serves the filtered list of coaches. */
export function serveCoaches(
  request: Request,
  wordsIn: WordsIn<CoachFileWords>,
  database?: PrismaClient,
): Promise<Response> {
  return serveCsv(
    request,
    {
      schema: ExportCoaches,
      write: async (ctx, filter) => ({
        fileName: "coaches.csv",
        body: await exportCoaches(ctx, filter, await wordsIn(filter.locale)),
      }),
    },
    database,
  );
}

/** Serves the filtered audit trail. */
export function serveAudit(
  request: Request,
  wordsIn: WordsIn<AuditFileWords>,
  database?: PrismaClient,
): Promise<Response> {
  return serveCsv(
    request,
    {
      schema: ExportAudit,
      invalidStatus: 400,
      write: async (ctx, filter) => ({
        fileName: `audit-${localDate(ctx.now, clubTimeZone)}-${filter.profile}.csv`,
        body: await exportAudit(ctx, filter, await wordsIn(filter.locale)),
      }),
    },
    database,
  );
}

/** Serves the records behind a metric of the analytics. */
export function serveRows(
  request: Request,
  { metric }: { metric: string },
  wordsIn: WordsIn<RowFileWords>,
  database?: PrismaClient,
): Promise<Response> {
  return serveCsv(
    request,
    {
      schema: ExportRows,
      input: { ...Object.fromEntries(new URL(request.url).searchParams), metric },
      write: async (ctx, asked) => ({
        fileName: `${asked.metric}-${asked.from}-${asked.to}.csv`,
        body: await exportRows(ctx, asked, await wordsIn(asked.locale)),
      }),
    },
    database,
  );
}

/** Serves a file of a payment report, with the bytes and the SHA-256 that are stored. */
export function serveReportFile(
  request: Request,
  input: { reportId: string; profile: string },
  database?: PrismaClient,
): Promise<Response> {
  return serveCsv(
    request,
    {
      schema: DownloadFile,
      input,
      write: async (ctx, wanted) => {
        const { month, state, pieces, sha256 } = await downloadFile(ctx, wanted);
        const suffix = state === "CLOSED" ? "" : `-${state.toLowerCase()}`;
        return {
          fileName: `payroll-${month}-${wanted.profile}${suffix}.csv`,
          body: new Blob(pieces),
          headers: { "x-content-sha256": sha256 },
        };
      },
    },
    database,
  );
}
