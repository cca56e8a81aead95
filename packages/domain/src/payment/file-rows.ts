import type { PaymentLineKind } from "@zea/db/generated/enums";
import { clubCurrency, clubTimeZone } from "../club/rules.ts";
import type { Ctx } from "../context.ts";
import type { CsvProfile, CsvRow, CsvShape } from "../csv.ts";
import { dateText, localStamp } from "../time.ts";
import type { FileProfile } from "./schema.ts";

type Rows = CsvShape & { rows: AsyncIterable<CsvRow> };

const money = ["importe", "tarifa_hora", "amount", "hourly_rate"];

/** The rows of one of a report's files, read a page at a time. */
export function rowsOf(ctx: Ctx, reportId: string, profile: FileProfile): Rows {
  const [content, dialect] = profile.split("-") as ["lines" | "sessions", CsvProfile];
  const rows = content === "lines" ? lineRows(ctx, reportId, dialect) : sessionRows(ctx, reportId, dialect);
  return { rows, columns: columns[content][dialect], money, profile: dialect };
}

const columns = {
  lines: {
    es: [
      "mes",
      "entrenador",
      "tipo",
      "desde",
      "hasta",
      "sesiones",
      "minutos",
      "importe",
      "moneda",
      "anulada",
      "motivo",
    ],
    plain: ["month", "coach", "kind", "from", "to", "sessions", "minutes", "amount", "currency", "struck", "reason"],
  },
  sessions: {
    es: [
      "mes",
      "entrenador",
      "reserva",
      "tipo",
      "prevista",
      "inicio",
      "fin",
      "minutos",
      "tarifa_hora",
      "importe",
      "moneda",
    ],
    plain: [
      "month",
      "coach",
      "booking",
      "kind",
      "planned",
      "start",
      "end",
      "minutes",
      "hourly_rate",
      "amount",
      "currency",
    ],
  },
};

const words: Record<CsvProfile, Record<PaymentLineKind, string> & { yes: string; no: string }> = {
  es: { SESSIONS: "sesiones", LATE: "atrasada", ADJUSTMENT: "ajuste", yes: "sí", no: "no" },
  plain: { SESSIONS: "sessions", LATE: "late", ADJUSTMENT: "adjustment", yes: "yes", no: "no" },
};

const pageSize = 2_000;

async function* lineRows({ db }: Ctx, reportId: string, dialect: CsvProfile): AsyncIterable<CsvRow> {
  const word = words[dialect];
  const report = await db.paymentReport.findUniqueOrThrow({ where: { id: reportId }, select: { month: true } });
  const lines = await db.paymentLine.findMany({
    where: { reportId },
    orderBy: [{ coachName: "asc" }, { coachId: "asc" }, { fromDate: "asc" }, { id: "asc" }],
  });
  for (const line of lines) {
    const cells = [
      report.month,
      line.coachName,
      word[line.kind],
      dateText(line.fromDate),
      dateText(line.toDate),
      line.sessionCount,
      line.minutes,
      line.amountMinor,
      clubCurrency,
      line.struckAt ? word.yes : word.no,
      line.struckReason,
    ];
    yield rowOf(columns.lines[dialect], cells);
  }
}

async function* sessionRows({ db }: Ctx, reportId: string, dialect: CsvProfile): AsyncIterable<CsvRow> {
  const { month } = await db.paymentReport.findUniqueOrThrow({ where: { id: reportId }, select: { month: true } });
  const names = await db.paymentLine.findMany({
    where: { reportId },
    distinct: ["coachId"],
    select: { coachId: true, coachName: true },
  });
  const nameOf = new Map(names.map(({ coachId, coachName }) => [coachId, coachName]));
  for (let cursor: string | undefined, isMore = true; isMore; ) {
    const page = await db.sessionRecord.findMany({
      where: { reportId },
      orderBy: [{ coachId: "asc" }, { actualStart: "asc" }, { bookingId: "asc" }],
      include: { booking: { select: { startsAt: true } } },
      take: pageSize,
      ...(cursor && { cursor: { bookingId: cursor }, skip: 1 }),
    });
    for (const record of page) {
      const start = localStamp(record.actualStart, clubTimeZone);
      const kind = start.startsWith(month) ? "SESSIONS" : "LATE";
      const cells = [
        month,
        nameOf.get(record.coachId) ?? "",
        record.bookingId,
        words[dialect][kind],
        localStamp(record.booking.startsAt, clubTimeZone),
        start,
        localStamp(record.actualEnd, clubTimeZone),
        record.billableMinutes,
        record.hourlyRateMinor,
        record.amountMinor,
        clubCurrency,
      ];
      yield rowOf(columns.sessions[dialect], cells);
    }
    cursor = page.at(-1)?.bookingId;
    isMore = page.length === pageSize;
  }
}

function rowOf(names: string[], cells: (string | number | null)[]): CsvRow {
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null]));
}
