import { addDays, type LocalDate, localDate, type Month, minutes, mondayOf, monthBounds } from "../time.ts";

/** How long a requested review can be undone. */
export const reviewUndoWindow = minutes(10);

/** The part of a week (from Monday) within one month, both dates inclusive; `isCut` if the month's edge shortens it. */
export type Week = { from: LocalDate; to: LocalDate; isCut: boolean };

/** `amountMinor` is null without a rate. */
export type PayableSession = {
  bookingId: string;
  coachId: string;
  actualStart: Date;
  billableMinutes: number;
  amountMinor: number | null;
};

type Rated<Session> = Session & { amountMinor: number };

/** A coach's sessions of one week with their totals. */
export type WeekLine<Session extends PayableSession> = {
  coachId: string;
  week: Week;
  sessions: Rated<Session>[];
  minutes: number;
  amountMinor: number;
};

/** A date's week, cut at the edges of its month. */
export function weekOf(date: LocalDate): Week {
  const { first, next } = monthBounds(date.slice(0, 7));
  const monday = mondayOf(date);
  const sunday = addDays(monday, 6);
  const last = addDays(next, -1);
  const [isCutAtStart, isCutAtEnd] = [monday < first, sunday > last];
  return { from: isCutAtStart ? first : monday, to: isCutAtEnd ? last : sunday, isCut: isCutAtStart || isCutAtEnd };
}

/** The weeks of a month, in order; every date is in exactly one. */
export function weeksOf(month: Month): Week[] {
  const { first, next } = monthBounds(month);
  const weeks: Week[] = [];
  for (let from = first; from < next; from = addDays(weeks.at(-1)?.to ?? from, 1)) weeks.push(weekOf(from));
  return weeks;
}

/**
 * One line per coach and week; a session counts in the week of its actual start's local date. The order of the
 * sessions makes no difference. Sessions without a rate are returned separately.
 */
export function weekLinesOf<Session extends PayableSession>(
  sessions: readonly Session[],
  timeZone: string,
): { lines: WeekLine<Session>[]; withoutRate: Session[] } {
  const ordered = sessions.toSorted(
    (a, b) => a.actualStart.getTime() - b.actualStart.getTime() || a.bookingId.localeCompare(b.bookingId),
  );
  const weeks = new Map<LocalDate, Week>();
  const lines = new Map<string, WeekLine<Session>>();
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

/** Totals in whole minutes and minor units. */
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
