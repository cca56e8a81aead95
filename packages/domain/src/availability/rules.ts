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

/**
 * The ranges in which a coach can be booked that overlap [from, to), merged within each local date.
 * For each date: the weekly rules in force (none on a day off), plus extra hours, minus parts of the day off.
 */
export function availableRanges({ timeZone, rules, exceptions }: BookableHours, from: Date, to: Date): Range[] {
  const first = addDays(localDate(from, timeZone), -1);
  const last = addDays(localDate(to, timeZone), 1);
  const ranges = datesBetween(first, last).flatMap((date) => {
    const range = ({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }): Range => ({
      from: instantOf(date, fromMinute, timeZone).getTime(),
      to: instantOf(date, toMinute, timeZone).getTime(),
    });
    const dated = exceptions.filter((exception) => exception.date === date);
    const minutesOf = (kind: DatedException["kind"]) => dated.filter((one) => one.kind === kind).map(withMinutes);
    const weekly = dated.some(({ kind }) => kind === "DAY_OFF") ? [] : rulesOn(rules, date).map(range);
    return join(subtract([...weekly, ...minutesOf("EXTRA").map(range)], minutesOf("PART_OFF").map(range)));
  });
  return ranges.filter((range) => range.to > from.getTime() && range.from < to.getTime());
}

/** The ranges that the availability does not cover; a covered range is entirely within one range of one local date. */
export function uncovered<One extends Range>(availability: BookableHours, ranges: One[]): One[] {
  if (ranges.length === 0) return [];
  const first = Math.min(...ranges.map(({ from }) => from));
  const last = Math.max(...ranges.map(({ to }) => to));
  const open = availableRanges(availability, new Date(first), new Date(last));
  return ranges.filter(({ from, to }) => !open.some((range) => range.from <= from && to <= range.to));
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
