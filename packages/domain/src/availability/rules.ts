import { addDays, datesBetween, instantOf, type LocalDate, localDate, weekdayOf } from "../time.ts";

/** [from, to) in milliseconds since the epoch. */
export type Range = { from: number; to: number };

export type WeeklyRule = {
  weekday: number;
  fromMinute: number;
  toMinute: number;
  validFrom: LocalDate;
  validTo: LocalDate | null;
};

export type DatedException = {
  date: LocalDate;
  kind: "DAY_OFF" | "PART_OFF" | "EXTRA";
  fromMinute: number | null;
  toMinute: number | null;
};

export type BookableHours = {
  timeZone: string;
  rules: WeeklyRule[];
  exceptions: DatedException[];
};

/** [from, to) in which starts lie on a grid of their own that begins at `from`; a session ends by `openUntil`. */
export type StartRange = Range & { openUntil: number };

/**
 * The ranges in which a coach can be booked that overlap [from, to); ranges that touch are one, also over midnight.
 * For each local date: the weekly rules in force (none on a day off), plus extra hours, minus parts of the day off.
 */
export function availableRanges(availability: BookableHours, from: Date, to: Date): Range[] {
  return join(startRanges(availability, from, to).map(({ from, openUntil }) => ({ from, to: openUntil })));
}

/**
 * The available ranges that overlap [from, to), divided where a grid of starts begins: at the first start of a range,
 * and at the midnight of a day that is open as a whole. So a range that never ends has one grid, whichever part is read.
 */
export function startRanges(availability: BookableHours, from: Date, to: Date): StartRange[] {
  const { timeZone } = availability;
  const first = addDays(localDate(from, timeZone), -1);
  const last = addDays(localDate(to, timeZone), 1);
  const ranges: StartRange[] = [];
  for (const date of datesBetween(first, last)) {
    const day = { from: instantAt(date, 0, timeZone), to: instantAt(date, 1440, timeZone) };
    for (const { from, to } of rangesOn(availability, date)) {
      const before = ranges.at(-1);
      const isOneWith = before?.to === from;
      if (before && isOneWith) for (const range of ranges) if (range.openUntil === from) range.openUntil = to;
      if (before && isOneWith && (from > day.from || to < day.to)) before.to = to;
      else ranges.push({ from, to, openUntil: to });
    }
  }
  return ranges.filter((range) => range.openUntil > from.getTime() && range.from < to.getTime());
}

/** The ranges that the availability does not cover; a covered one is entirely within one available range. */
export function uncovered<One extends Range>(availability: BookableHours, ranges: One[]): One[] {
  if (ranges.length === 0) return [];
  const first = Math.min(...ranges.map(({ from }) => from));
  const last = Math.max(...ranges.map(({ to }) => to));
  const open = availableRanges(availability, new Date(first), new Date(last));
  return ranges.filter(({ from, to }) => !open.some((range) => range.from <= from && to <= range.to));
}

const instantAt = (date: LocalDate, minute: number, timeZone: string) => instantOf(date, minute, timeZone).getTime();

function rangesOn({ timeZone, rules, exceptions }: BookableHours, date: LocalDate): Range[] {
  const range = ({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }): Range => ({
    from: instantAt(date, fromMinute, timeZone),
    to: instantAt(date, toMinute, timeZone),
  });
  const dated = exceptions.filter((exception) => exception.date === date);
  const minutesOf = (kind: DatedException["kind"]) => dated.filter((one) => one.kind === kind).map(withMinutes);
  const weekly = dated.some(({ kind }) => kind === "DAY_OFF") ? [] : rulesOn(rules, date).map(range);
  return join(subtract([...weekly, ...minutesOf("EXTRA").map(range)], minutesOf("PART_OFF").map(range)));
}

function rulesOn(rules: WeeklyRule[], date: LocalDate): WeeklyRule[] {
  const weekday = weekdayOf(date);
  return rules.filter(
    (rule) => rule.weekday === weekday && rule.validFrom <= date && (rule.validTo === null || date <= rule.validTo),
  );
}

function withMinutes({ fromMinute, toMinute }: DatedException) {
  return { fromMinute: fromMinute ?? 0, toMinute: toMinute ?? 1440 };
}

function subtract(ranges: Range[], off: Range[]): Range[] {
  return off.reduce(
    (left, cut) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, cut.from) },
          { from: Math.max(from, cut.to), to },
        ].filter((piece) => piece.from < piece.to),
      ),
    ranges,
  );
}

function join(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined;
}
