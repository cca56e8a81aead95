import { recordAudit } from "../audit/record-audit.ts";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { type CsvRow, csvDate, csvOf } from "../csv.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { localDate } from "../time.ts";
import { type AthleteListRow, eachAthlete } from "./queries.ts";
import type { ExportAthletes, FilterAthletes } from "./schema.ts";

/** The words of the file, in its language. */
export type AthleteFileWords = {
  columns: Record<"name" | "email" | "state" | "credits" | "registered" | "enabled" | "deadline", string>;
  state: Record<AthleteListRow["state"], string>;
};

/** Streams the filtered list of athletes as a CSV file, with club-local dates and without health data, and audits the export. */
export async function exportAthletes(
  ctx: Ctx<Admin>,
  { profile, locale, ...filter }: ExportAthletes,
  words: AthleteFileWords,
): Promise<AsyncIterable<Buffer>> {
  const { state = null, sort = null } = filter;
  await recordAudit(ctx, {
    action: "athlete.export",
    entity: "user",
    entityId: ctx.actor.id,
    values: { state, sort, profile, isSearched: Boolean(filter.search) },
  });
  await recordSecurityEvent(ctx, { kind: "LIST_EXPORTED", personId: ctx.actor.id, detail: { list: "ATHLETES" } });
  return csvOf(rowsOf(ctx, filter, words), { columns: columnsOf(words), profile, locale });
}

const columnsOf = ({ columns: { name, email, state, credits, registered, enabled, deadline } }: AthleteFileWords) => [
  name,
  email,
  state,
  credits,
  registered,
  enabled,
  deadline,
];

async function* rowsOf(ctx: Ctx<Admin>, filter: FilterAthletes, words: AthleteFileWords): AsyncGenerator<CsvRow> {
  const dateOf = (at: Date | null) => csvDate(at && localDate(at, clubTimeZone));
  for await (const { name, email, state, balance, registeredAt, enabledAt, deadline } of eachAthlete(ctx, filter)) {
    yield [name, email, words.state[state], balance, dateOf(registeredAt), dateOf(enabledAt), dateOf(deadline)];
  }
}
