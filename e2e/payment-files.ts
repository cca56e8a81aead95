import type { ExpectedLine, ExpectedSession } from "./expected-payment.ts";

export type Dialect = "es" | "plain";

/** A dispute of one line by a coach. */
export type Dispute = { coach: string; from: string; reason: string };

const labels = {
  es: { sessions: "sesiones", late: "atrasada", adjustment: "ajuste", yes: "sí", no: "no" },
  plain: { sessions: "sessions", late: "late", adjustment: "adjustment", yes: "yes", no: "no" },
};
const names = {
  es: {
    lines: "mes;entrenador;tipo;desde;hasta;sesiones;minutos;importe;moneda;anulada;importe_anulado;motivo",
    sessions: "mes;entrenador;reserva;tipo;prevista;inicio;fin;minutos;tarifa_hora;importe;moneda",
  },
  plain: {
    lines: "month,coach,kind,from,to,sessions,minutes,amount,currency,struck,struck_amount,reason",
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
  const rows = lines.map(({ coach, kind, from, to, sessions, minutes, amountMinor }) => {
    const isStruck = kind !== "adjustment" && coach === dispute.coach && from === dispute.from;
    const amount = euros(amountMinor, dialect);
    const line = [month, coach, word[kind], from, to];
    return isStruck
      ? [...line, "0", "0", euros(0, dialect), "EUR", word.yes, amount, dispute.reason]
      : [...line, String(sessions.length), String(minutes), amount, "EUR", word.no, "", ""];
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
    stamp(planned),
    stamp(start),
    stamp(end),
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

/** An instant in club-local time with its UTC offset. */
function stamp(at: Date): string {
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
  return `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}${of("timeZoneName").replace("GMT", "").replace("−", "-")}`;
}
