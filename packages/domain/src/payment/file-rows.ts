import type { PaymentLine } from "@zea/db/generated/client";
import type { PaymentLineKind } from "@zea/db/generated/enums";
import { clubCurrency, clubTimeZone } from "../club/rules.ts";
import type { CsvProfile, CsvRow, CsvShape } from "../csv.ts";
import { dateText, localStamp } from "../time.ts";
import type { ClaimedSession } from "./read-claimed.ts";

/** How one of a report's files looks, and how its rows read. */
export type FileLayout<Item> = CsvShape & { rowOf: (item: Item) => CsvRow };

const money = ["importe", "tarifa_hora", "amount", "hourly_rate"];

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

/** A file with a row per line of the report. */
export function lineLayout(month: string, profile: CsvProfile): FileLayout<PaymentLine> {
  const [names, word] = [columns.lines[profile], words[profile]];
  const rowOf = (line: PaymentLine) =>
    named(names, [
      month,
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
    ]);
  return { columns: names, money, profile, rowOf };
}

/** A file with a row per session; coaches have the names that the report's lines give them. */
export function sessionLayout(
  month: string,
  nameOf: ReadonlyMap<string, string>,
  profile: CsvProfile,
): FileLayout<ClaimedSession> {
  const [names, word] = [columns.sessions[profile], words[profile]];
  const rowOf = (session: ClaimedSession) => {
    const start = localStamp(session.actualStart, clubTimeZone);
    return named(names, [
      month,
      nameOf.get(session.coachId) ?? "",
      session.bookingId,
      word[start.startsWith(month) ? "SESSIONS" : "LATE"],
      localStamp(session.startsAt, clubTimeZone),
      start,
      localStamp(session.actualEnd, clubTimeZone),
      session.billableMinutes,
      session.hourlyRateMinor,
      session.amountMinor,
      clubCurrency,
    ]);
  };
  return { columns: names, money, profile, rowOf };
}

function named(names: string[], cells: (string | number | null)[]): CsvRow {
  return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null]));
}
