import type { BookingStatus, PaymentMethod } from "@zea/db/generated/enums";
import type { Locale } from "@zea/format/locales";
import { type LocalizedText, textIn } from "@zea/format/localized-text";
import { recordAudit } from "../audit/record-audit.ts";
import { clubTimeZone } from "../club.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { type CsvCell, csvDate, csvOf } from "../csv.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import { localStamp } from "../time.ts";
import { findRows } from "./rows.ts";
import type { ExportRows } from "./schema.ts";
import type { ListableMetric } from "./values.ts";

type Found = Awaited<ReturnType<typeof findRows>>;

const columns = {
  grants: ["athlete", "credits", "method", "given", "paid"],
  records: ["athlete", "type", "coach", "start", "end", "minutes"],
  bookings: ["athlete", "type", "coach", "booked", "state"],
  ratings: ["athlete", "type", "coach", "booked", "rated", "rating"],
  athletes: ["athlete", "sessions", "last"],
  balances: ["athlete", "credits"],
  newcomers: ["athlete", "registered", "enabled"],
} as const satisfies Record<Found["of"], readonly string[]>;

type Column = (typeof columns)[keyof typeof columns][number];

/** The words of the file, in its language. */
export type RowFileWords = {
  columns: Record<Column, string>;
  state: Record<BookingStatus, string>;
  method: Record<PaymentMethod, string>;
};

const kindOf: Record<ListableMetric, Found["of"]> = {
  income: "grants",
  sold: "grants",
  sessions: "records",
  hours: "records",
  athletes: "athletes",
  outstanding: "balances",
  rating: "ratings",
  newcomers: "newcomers",
  noShows: "bookings",
  cancelled: "bookings",
  bookings: "bookings",
};

/** Streams all records behind a metric as a CSV file, as the page lists them, and audits the export. */
export async function exportRows(
  ctx: Ctx<Admin>,
  { profile, locale, ...asked }: ExportRows,
  words: RowFileWords,
): Promise<AsyncIterable<Buffer>> {
  const { actor } = ctx;
  await transaction(ctx, async (tx) => {
    const values = { profile, ...asked };
    await recordAudit(tx, { action: "analytics.export", entity: "user", entityId: actor.id, values });
    await recordSecurityEvent(tx, { kind: "LIST_EXPORTED", personId: actor.id, detail: { list: "ANALYTICS" } });
  });
  const shape = { columns: columns[kindOf[asked.metric]].map((name) => words.columns[name]), profile, locale };
  return csvOf(cellsOf(ctx, asked, words, locale), { ...shape, moneyColumns: [words.columns.paid] });
}

const exportedAtOnce = 500;

async function* cellsOf(
  ctx: Ctx<Admin>,
  asked: Omit<ExportRows, "profile" | "locale">,
  words: RowFileWords,
  locale: Locale,
): AsyncGenerator<CsvCell[]> {
  for (let skip = 0; ; skip += exportedAtOnce) {
    const found = await findRows(ctx, asked, { take: exportedAtOnce, skip });
    yield* rowsOf(found, words, locale);
    if (found.rows.length < exportedAtOnce) return;
  }
}

const timeOf = (at: Date | null) => csvDate(at && localStamp(at, clubTimeZone));

function rowsOf(found: Found, words: RowFileWords, locale: Locale): CsvCell[][] {
  type Session = { athlete: { name: string }; sessionType: LocalizedText; coach: { name: string } };
  const sessionOf = ({ athlete, sessionType, coach }: Session) => [
    athlete.name,
    textIn(sessionType, locale),
    coach.name,
  ];
  switch (found.of) {
    case "grants":
      return found.rows.map(({ athlete, credits, method, at, paidMinor }) => [
        athlete.name,
        credits,
        words.method[method ?? "OTHER"],
        timeOf(at),
        paidMinor,
      ]);
    case "records":
      return found.rows.map((row) => [...sessionOf(row), timeOf(row.from), timeOf(row.to), row.minutes]);
    case "bookings":
      return found.rows.map((row) => [...sessionOf(row), timeOf(row.startsAt), words.state[row.status]]);
    case "ratings":
      return found.rows.map((row) => [...sessionOf(row), timeOf(row.startsAt), timeOf(row.at), row.rating]);
    case "athletes":
      return found.rows.map(({ name, sessions, last }) => [name, sessions, timeOf(last)]);
    case "balances":
      return found.rows.map(({ name, credits }) => [name, credits]);
    case "newcomers":
      return found.rows.map(({ name, registeredAt, enabledAt }) => [name, timeOf(registeredAt), timeOf(enabledAt)]);
  }
}
