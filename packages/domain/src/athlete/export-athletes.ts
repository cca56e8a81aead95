import { recordAudit } from "../audit/record-audit.ts";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { type CsvRow, csvOf } from "../csv.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { localDate } from "../time.ts";
import { eachAthlete } from "./queries.ts";
import type { ExportAthletes, FilterAthletes } from "./schema.ts";

const columns = ["name", "email", "state", "credits", "registered_on", "enabled_on", "deadline_on"];

/** Streams the filtered list of athletes as a CSV file, with club-local dates and without health data, and audits the export. */
export async function exportAthletes(
  ctx: Ctx<Admin>,
  { profile, ...filter }: ExportAthletes,
): Promise<AsyncIterable<Buffer>> {
  const { state = null, sort = null } = filter;
  await recordAudit(ctx, {
    action: "athlete.export",
    entity: "user",
    entityId: ctx.actor.id,
    values: { state, sort, profile, isSearched: Boolean(filter.search) },
  });
  await recordSecurityEvent(ctx, { kind: "LIST_EXPORTED", personId: ctx.actor.id, detail: { list: "ATHLETES" } });
  return csvOf(rowsOf(ctx, filter), { columns, profile });
}

async function* rowsOf(ctx: Ctx<Admin>, filter: FilterAthletes): AsyncGenerator<CsvRow> {
  const dateOf = (at: Date | null) => at && localDate(at, clubTimeZone);
  for await (const { name, email, state, balance, registeredAt, enabledAt, deadline } of eachAthlete(ctx, filter)) {
    yield {
      name,
      email,
      state,
      credits: balance,
      registered_on: dateOf(registeredAt),
      enabled_on: dateOf(enabledAt),
      deadline_on: dateOf(deadline),
    };
  }
}
