import { recordAudit } from "../audit/record-audit.ts";
import type { Admin, Ctx } from "../context.ts";
import { type CsvRow, csvOf } from "../csv.ts";
import { pageSize } from "../paging/values.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { listClubCoaches } from "./admin-queries.ts";
import type { ExportCoaches } from "./schema.ts";

const columns = ["name", "email", "state", "session_types", "hourly_rate", "sessions_ahead", "document_expires_on"];

/** Streams the filtered list of coaches as a CSV file, and audits the export. */
export async function exportCoaches(
  ctx: Ctx<Admin>,
  { profile, ...filter }: ExportCoaches,
): Promise<AsyncIterable<Buffer>> {
  await recordAudit(ctx, {
    action: "coach.export",
    entity: "person",
    entityId: ctx.actor.id,
    values: { filter: filter.filter ?? null, profile, isSearched: Boolean(filter.search) },
  });
  await recordSecurityEvent(ctx, { kind: "LIST_EXPORTED", personId: ctx.actor.id, detail: { list: "COACHES" } });
  return csvOf(rowsOf(ctx, filter), { columns, moneyColumns: ["hourly_rate"], profile });
}

async function* rowsOf(ctx: Ctx<Admin>, filter: Omit<ExportCoaches, "profile">): AsyncGenerator<CsvRow> {
  for (let page = 1; ; page += 1) {
    const { rows } = await listClubCoaches(ctx, { ...filter, page });
    for (const { name, email, state, sessionTypes, hourlyRateMinor, bookings, expiresOn } of rows) {
      yield {
        name,
        email,
        state,
        session_types: sessionTypes,
        hourly_rate: hourlyRateMinor,
        sessions_ahead: bookings,
        document_expires_on: expiresOn,
      };
    }
    if (rows.length < pageSize) return;
  }
}
