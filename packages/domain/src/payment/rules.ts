import { addDays, instantOf, type LocalDate, localDate, monthBounds, weekdayOf } from "../time.ts";
import type { Month } from "./schema.ts";

/** The part of a Monday week that lies in one month, from its first to its last date; `isCut` when the month's edge shortens it. */
export type Week = { from: LocalDate; to: LocalDate; isCut: boolean };

/** What of a session record is paid: whole minutes, and minor units as they were frozen; null without a rate. */
export type PayableSession = {
  bookingId: string;
  coachId: string;
  actualStart: Date;
  billableMinutes: number;
  amountMinor: number | null;
};

type Rated<Session> = Session & { amountMinor: number };

/** A coach's sessions of one week, with the sums of their minutes and of their amounts in minor units. */
export type PayLine<Session extends PayableSession> = {
  coachId: string;
  week: Week;
  sessions: Rated<Session>[];
  minutes: number;
  amountMinor: number;
};

/** The month to which an instant belongs on the wall of that zone. */
export function monthOf(at: Date, timeZone: string): Month {
  return localDate(at, timeZone).slice(0, 7);
}

/** The instants at which a month begins and at which the next one does. */
export function monthPeriod(month: Month, timeZone: string): { from: Date; to: Date } {
  const { first, next } = monthBounds(month);
  return { from: instantOf(first, 0, timeZone), to: instantOf(next, 0, timeZone) };
}

/** The month that many months later, or earlier with a negative number. */
export function addMonths(month: Month, months: number): Month {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** The week of a date, cut at the edges of its month. */
export function weekOf(date: LocalDate): Week {
  const { first, next } = monthBounds(date.slice(0, 7));
  const monday = addDays(date, 1 - weekdayOf(date));
  const sunday = addDays(monday, 6);
  const last = addDays(next, -1);
  const [isFirst, isLast] = [monday < first, sunday > last];
  return { from: isFirst ? first : monday, to: isLast ? last : sunday, isCut: isFirst || isLast };
}

/** The weeks of a month, in order: each of its dates lies in exactly one. */
export function weeksOf(month: Month): Week[] {
  const { first, next } = monthBounds(month);
  const weeks: Week[] = [];
  for (let from = first; from < next; from = addDays(weeks.at(-1)?.to ?? from, 1)) weeks.push(weekOf(from));
  return weeks;
}

/**
 * A line per coach and week, whatever the order of the sessions: the date of the actual start decides the week, and every
 * sum is one of integers. Sessions without a rate are in no line; they come apart.
 */
export function linesOf<Session extends PayableSession>(
  sessions: readonly Session[],
  timeZone: string,
): { lines: PayLine<Session>[]; withoutRate: Session[] } {
  const ordered = sessions.toSorted(
    (a, b) => a.actualStart.getTime() - b.actualStart.getTime() || a.bookingId.localeCompare(b.bookingId),
  );
  const weeks = new Map<LocalDate, Week>();
  const lines = new Map<string, PayLine<Session>>();
  for (const session of ordered.filter(isRated)) {
    const { coachId, billableMinutes, amountMinor } = session;
    const date = localDate(session.actualStart, timeZone);
    const week = weeks.get(date) ?? weekOf(date);
    weeks.set(date, week);
    const key = `${coachId} ${week.from}`;
    const line = lines.get(key) ?? { coachId, week, sessions: [], minutes: 0, amountMinor: 0 };
    line.sessions.push(session);
    line.minutes += billableMinutes;
    line.amountMinor += amountMinor;
    lines.set(key, line);
  }
  const byCoach = [...lines.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return { lines: byCoach, withoutRate: ordered.filter((session) => !isRated(session)) };
}

/** What lines and adjustments add up to, in whole minutes and minor units. */
export function totalsOf(
  lines: readonly { sessions: readonly unknown[]; minutes: number; amountMinor: number }[],
  adjustments: readonly { amountMinor: number }[],
) {
  const sessionsMinor = sum(lines.map(({ amountMinor }) => amountMinor));
  const adjustmentsMinor = sum(adjustments.map(({ amountMinor }) => amountMinor));
  return {
    sessions: sum(lines.map(({ sessions }) => sessions.length)),
    minutes: sum(lines.map(({ minutes }) => minutes)),
    sessionsMinor,
    adjustmentsMinor,
    amountMinor: sessionsMinor + adjustmentsMinor,
  };
}

function isRated<Session extends PayableSession>(session: Session): session is Rated<Session> {
  return session.amountMinor !== null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
