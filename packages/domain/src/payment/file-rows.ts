import type { PaymentLine } from "@zea/db/generated/client";
import type { PaymentLineKind } from "@zea/db/generated/enums";
import type { CsvProfile } from "@zea/format/csv-profile";
import type { Locale } from "@zea/format/locales";
import { clubCurrency, clubTimeZone } from "../club.ts";
import { type CsvCell, type CsvShape, csvDate } from "../csv.ts";
import { dateText, localStamp } from "../time.ts";
import type { EarlierDispute } from "./disputes.ts";
import type { ReportedSession } from "./read-reported-sessions.ts";

export type FileLayout<Item> = CsvShape & { rowOf: (item: Item) => CsvCell[] };

const moneyColumns = ["importe", "importe_reclamado", "tarifa_hora", "amount", "struck_amount", "hourly_rate"];

/** Per file and profile: `es` for Spanish spreadsheets, `plain` for programs, in English. */
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
      "reclamada",
      "importe_reclamado",
      "motivo",
      "motivo_ajuste",
    ],
    plain: [
      "month",
      "coach",
      "kind",
      "from",
      "to",
      "sessions",
      "minutes",
      "amount",
      "currency",
      "struck",
      "struck_amount",
      "reason",
      "adjustment_reason",
    ],
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

const labels: Record<CsvProfile, Record<PaymentLineKind | "yes" | "no" | "disputed", string>> = {
  es: { SESSIONS: "sesiones", LATE: "atrasada", ADJUSTMENT: "ajuste", yes: "sí", no: "no", disputed: "reclamada en" },
  plain: {
    SESSIONS: "sessions",
    LATE: "late",
    ADJUSTMENT: "adjustment",
    yes: "yes",
    no: "no",
    disputed: "disputed in",
  },
};

const localeOf: Record<CsvProfile, Locale> = { es: "es", plain: "en" };

type Line = PaymentLine & { disputes: EarlierDispute[] };

/**
 * One row per line of the report; `reasons` are those of adjustments, by id. A struck line counts 0 and shows its amount
 * separately. The reason of a line is that of its dispute, or of those in earlier reports.
 */
export function lineLayout(month: string, reasons: ReadonlyMap<string, string>, profile: CsvProfile): FileLayout<Line> {
  const label = labels[profile];
  const rowOf = (line: Line) => {
    const isStruck = line.struckAt !== null;
    return [
      month,
      line.coachName,
      label[line.kind],
      csvDate(dateText(line.fromDate)),
      csvDate(dateText(line.toDate)),
      isStruck ? 0 : line.sessionCount,
      isStruck ? 0 : line.minutes,
      isStruck ? 0 : line.amountMinor,
      clubCurrency,
      isStruck ? label.yes : label.no,
      isStruck ? line.amountMinor : null,
      line.struckReason ??
        (line.disputes.map((one) => `${label.disputed} ${one.month}: ${one.reason}`).join(" · ") || null),
      reasons.get(line.adjustmentId ?? "") ?? null,
    ];
  };
  return { columns: columns.lines[profile], moneyColumns, profile, locale: localeOf[profile], rowOf };
}

export type ExportedSession = ReturnType<typeof toExportedSession>;

/** `coachNames` are those frozen in the report's lines, by id. A session held in an earlier month is late. */
export function toExportedSession(session: ReportedSession, month: string, coachNames: ReadonlyMap<string, string>) {
  const start = localStamp(session.actualStart, clubTimeZone);
  return {
    ...session,
    month,
    start,
    kind: start.startsWith(month) ? ("SESSIONS" as const) : ("LATE" as const),
    coachName: coachNames.get(session.coachId) ?? "",
    planned: localStamp(session.startsAt, clubTimeZone),
    end: localStamp(session.actualEnd, clubTimeZone),
  };
}

/** One row per session. */
export function sessionLayout(profile: CsvProfile): FileLayout<ExportedSession> {
  const label = labels[profile];
  const rowOf = (session: ExportedSession) => [
    session.month,
    session.coachName,
    session.bookingId,
    label[session.kind],
    csvDate(session.planned),
    csvDate(session.start),
    csvDate(session.end),
    session.billableMinutes,
    session.hourlyRateMinor,
    session.amountMinor,
    clubCurrency,
  ];
  return { columns: columns.sessions[profile], moneyColumns, profile, locale: localeOf[profile], rowOf };
}
