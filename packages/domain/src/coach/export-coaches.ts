import { recordAudit } from "../audit/record-audit.ts";
import type { Admin, Ctx } from "../context.ts";
import { type CsvRow, csvDate, csvOf } from "../csv.ts";
import { pageSize } from "../paging/values.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { listClubCoaches } from "./admin-queries.ts";
import type { ExportCoaches } from "./schema.ts";

type Row = Awaited<ReturnType<typeof listClubCoaches>>["rows"][number];

/** The words of the file, in its language. */
export type CoachFileWords = {
  columns: Record<"name" | "email" | "state" | "types" | "rate" | "bookings" | "expires", string>;
  state: Record<Row["state"], string>;
};

/** Streams the filtered list of coaches as a CSV file, and audits the export. */
export async function exportCoaches(
  ctx: Ctx<Admin>,
  { profile, locale, ...filter }: ExportCoaches,
  words: CoachFileWords,
): Promise<AsyncIterable<Buffer>> {
  await recordAudit(ctx, {
    action: "coach.export",
    entity: "person",
    entityId: ctx.actor.id,
    values: { filter: filter.filter ?? null, profile, isSearched: Boolean(filter.search) },
  });
  await recordSecurityEvent(ctx, { kind: "LIST_EXPORTED", personId: ctx.actor.id, detail: { list: "COACHES" } });
  const { name, email, state, types, rate, bookings, expires } = words.columns;
  const columns = [name, email, state, types, rate, bookings, expires];
  return csvOf(rowsOf(ctx, filter, words), { columns, moneyColumns: [rate], profile, locale });
}

type Filter = Omit<ExportCoaches, "profile" | "locale">;

async function* rowsOf(ctx: Ctx<Admin>, filter: Filter, words: CoachFileWords): AsyncGenerator<CsvRow> {
  for (let page = 1; ; page += 1) {
    const { rows } = await listClubCoaches(ctx, { ...filter, page });
    for (const { name, email, state, sessionTypes, hourlyRateMinor, bookings, expiresOn } of rows) {
      yield [name, email, words.state[state], sessionTypes, hourlyRateMinor, bookings, csvDate(expiresOn)];
    }
    if (rows.length < pageSize) return;
  }
}
