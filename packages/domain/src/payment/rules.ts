import { addDays, type LocalDate, localDate, monthBounds, weekdayOf } from "../time.ts";

/** A Monday week as far as it lies in one month, both dates included. */
export type Week = { from: LocalDate; to: LocalDate };

/** The week of a club-local date, cut at the edges of its month. */
export function weekOf(date: LocalDate): Week {
  const { first, next } = monthBounds(date.slice(0, 7));
  const monday = addDays(date, 1 - weekdayOf(date));
  const from = [first, monday].sort()[1] as LocalDate;
  const to = [addDays(next, -1), addDays(monday, 6)].sort()[0] as LocalDate;
  return { from, to };
}

export type PaidSession = { coachId: string; actualStart: Date; billableMinutes: number; amountMinor: number };

export type SessionLine = Week & {
  coachId: string;
  kind: "SESSIONS" | "LATE";
  sessionCount: number;
  minutes: number;
  amountMinor: number;
};

/** One line per coach and week: sums of the sessions' whole minutes and minor units, in whatever order they come. Those of another month are late. */
export function sessionLinesOf(sessions: Iterable<PaidSession>, month: string, timeZone: string): SessionLine[] {
  const dateOf = dates(timeZone);
  const lines = new Map<string, SessionLine>();
  for (const { coachId, actualStart, billableMinutes, amountMinor } of sessions) {
    const week = weekOf(dateOf(actualStart));
    const key = `${coachId} ${week.from}`;
    const line = lines.get(key);
    if (line) {
      line.sessionCount += 1;
      line.minutes += billableMinutes;
      line.amountMinor += amountMinor;
    } else {
      const kind = week.from.startsWith(month) ? "SESSIONS" : "LATE";
      lines.set(key, { coachId, kind, ...week, sessionCount: 1, minutes: billableMinutes, amountMinor });
    }
  }
  return [...lines.values()];
}

type Adjustment = { id: string; coachId: string; amountMinor: number; createdAt: Date };

/** One line per adjustment, on the day it was made. */
export function adjustmentLinesOf(adjustments: Adjustment[], timeZone: string) {
  return adjustments.map(({ id, coachId, amountMinor, createdAt }) => {
    const date = localDate(createdAt, timeZone);
    const none = { sessionCount: 0, minutes: 0 };
    return { coachId, kind: "ADJUSTMENT" as const, from: date, to: date, ...none, amountMinor, adjustmentId: id };
  });
}

type Statement = { state: string; dueAt: Date };

/** What a statement says to whoever waits for it. */
export function waitOf({ state, dueAt }: Statement): { state: "OPEN" | "ANSWERED" | "CLOSED"; nextAt: string } {
  const nextAt = dueAt.toISOString();
  if (state === "OPEN") return { state, nextAt };
  return { state: state === "CLOSED_UNANSWERED" || state === "SILENT" ? "CLOSED" : "ANSWERED", nextAt };
}

/** Converts instants to local dates, once per quarter of an hour: no zone changes its date within one. */
function dates(timeZone: string): (at: Date) => LocalDate {
  const known = new Map<number, LocalDate>();
  return (at) => {
    const quarter = Math.floor(at.getTime() / 900_000);
    const date = known.get(quarter) ?? localDate(at, timeZone);
    known.set(quarter, date);
    return date;
  };
}
