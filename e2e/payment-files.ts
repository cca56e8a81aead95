import type { ExpectedLine, ExpectedSession } from "./expected-payment.ts";

export type Dialect = "es" | "plain";

/** A dispute of one line by a coach. */
export type Dispute = { coach: string; from: string; reason: string };

const labels = {
  es: { sessions: "sesiones", late: "atrasada", adjustment: "ajuste", yes: "sí", no: "no", disputed: "reclamada en" },
  plain: {
    sessions: "sessions",
    late: "late",
    adjustment: "adjustment",
    yes: "yes",
    no: "no",
    disputed: "disputed in",
  },
};
const names = {
  es: {
    lines:
      "mes;entrenador;tipo;desde;hasta;sesiones;minutos;importe;moneda;reclamada;importe_reclamado;motivo;motivo_ajuste",
    sessions: "mes;entrenador;reserva;tipo;prevista;inicio;fin;minutos;tarifa_hora;importe;moneda",
  },
  plain: {
    lines: "month,coach,kind,from,to,sessions,minutes,amount,currency,struck,struck_amount,reason,adjustment_reason",
    sessions: "month,coach,booking,kind,planned,start,end,minutes,hourly_rate,amount,currency",
  },
};

export function euros(minor: number, dialect: Dialect): string {
  const text = (minor / 100).toFixed(2);
  return dialect === "es" ? text.replace(".", ",") : text;
}

/** The rows of the lines file, header first. A disputed line counts zero and shows the amount it would have paid. */
export function linesFile(month: string, lines: ExpectedLine[], dispute: Dispute, dialect: Dialect): string[][] {
  const word = labels[dialect];
  const rows = lines.map(({ coach, kind, from, to, sessions, minutes, amountMinor, disputed, reason = "" }) => {
    const earlier = disputed ? `${word.disputed} ${disputed.month}: ${disputed.reason}` : "";
    const isStruck = kind !== "adjustment" && coach === dispute.coach && from === dispute.from;
    const amount = euros(amountMinor, dialect);
    const line = [month, coach, word[kind], dateIn(from, dialect), dateIn(to, dialect)];
    return isStruck
      ? [...line, "0", "0", euros(0, dialect), "EUR", word.yes, amount, dispute.reason, reason]
      : [...line, String(sessions.length), String(minutes), amount, "EUR", word.no, "", earlier, reason];
  });
  return [namesOf("lines", dialect), ...rows];
}

/** The rows of the sessions file, header first. */
export function sessionsFile(month: string, sessions: ExpectedSession[], dialect: Dialect): string[][] {
  const rows = sessions.map(({ coach, booking, kind, planned, start, end, minutes, rateMinor, amountMinor }) => [
    month,
    coach,
    booking,
    labels[dialect][kind],
    stamp(planned, dialect),
    stamp(start, dialect),
    stamp(end, dialect),
    String(minutes),
    euros(rateMinor, dialect),
    euros(amountMinor, dialect),
    "EUR",
  ]);
  return [namesOf("sessions", dialect), ...rows];
}

function namesOf(file: "lines" | "sessions", dialect: Dialect): string[] {
  return names[dialect][file].split(dialect === "es" ? ";" : ",");
}

/** A date as the dialect writes it: 30/11/2026 for Spanish spreadsheets. */
const dateIn = (date: string, dialect: Dialect) => (dialect === "es" ? date.split("-").reverse().join("/") : date);

/** An instant in club-local time: for Spanish spreadsheets to the minute, else with its UTC offset. */
function stamp(at: Date, dialect: Dialect): string {
  const parts = new Intl.DateTimeFormat("sv", {
    timeZone: "Europe/Madrid",
    timeZoneName: "longOffset",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  if (dialect === "es") return `${of("day")}/${of("month")}/${of("year")} ${of("hour")}:${of("minute")}`;
  return `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}${of("timeZoneName").replace("GMT", "").replace("−", "-")}`;
}
