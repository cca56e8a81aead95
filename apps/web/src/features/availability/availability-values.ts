import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";
import { plusDays } from "@zea/format/calendar-date";
import { coveredMinutes } from "@zea/format/day-parts";
import { mergeEdits } from "@zea/format/merge-edits";

type Outputs = inferRouterOutputs<AppRouter>["availability"];

export type StoredAvailability = Outputs["get"];
export type UncoveredBooking = Outputs["preview"]["uncoveredBookings"][number];
export type AvailabilityValues = inferRouterInputs<AppRouter>["availability"]["preview"];
export type RuleValues = AvailabilityValues["rules"][number];
export type ExceptionValues = AvailabilityValues["exceptions"][number];

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const midnight = 1440;

export function valuesOf({ timeZone, breakMinutes, rules, exceptions }: StoredAvailability): AvailabilityValues {
  return { timeZone, breakMinutes, rules, exceptions: exceptions as ExceptionValues[] };
}

/** A minute of the day as HH:MM: 540 is "09:00", 1440 is "24:00". */
export function clockText(minute: number): string {
  const twoDigits = (count: number) => String(count).padStart(2, "0");
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

export function isInForce({ validFrom, validTo }: RuleValues, date: string): boolean {
  return validFrom <= date && (validTo === null || date <= validTo);
}

/** The minutes per week that the rules in force on a date cover. */
export function weeklyMinutes(rules: RuleValues[], date: string): number {
  const inForce = rules.filter((rule) => isInForce(rule, date));
  return weekdays
    .map((weekday) => coveredMinutes(inForce.filter((rule) => rule.weekday === weekday)))
    .reduce((sum, minutes) => sum + minutes);
}

/** The full hours that the bars span: those of all rules, and at least 7:00 to 22:00. */
export function shownHours(rules: RuleValues[]): { from: number; to: number } {
  const from = Math.min(420, ...rules.map(({ fromMinute }) => fromMinute));
  const to = Math.max(1320, ...rules.map(({ toMinute }) => toMinute));
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
}

/** Suggests another range for a day: an hour after the last one, or an hour before the first if that is too late; 9:00 to 13:00 on an empty day. */
export function nextRange(dayRules: RuleValues[]): { fromMinute: number; toMinute: number } {
  if (dayRules.length === 0) return { fromMinute: 540, toMinute: 780 };
  const first = Math.min(...dayRules.map(({ fromMinute }) => fromMinute));
  const after = Math.max(...dayRules.map(({ toMinute }) => toMinute)) + 60;
  if (after <= midnight - 60) return { fromMinute: after, toMinute: Math.min(after + 180, midnight) };
  return { fromMinute: Math.max(0, first - 240), toMinute: Math.max(60, first - 60) };
}

/** The quarter hours from `min` to `max`, with `value` added if it isn't one of them. */
export function quarters(min: number, max: number, value: number): number[] {
  const steps = Array.from({ length: 97 }, (_, index) => index * 15).filter((at) => at >= min && at <= max);
  return steps.includes(value) ? steps : [...steps, value].sort((a, b) => a - b);
}

export type ExceptionGroup = { first: string; last: string; exceptions: ExceptionValues[] };

/** Sorts exceptions by date and joins consecutive days off into one group. */
export function groupExceptions(exceptions: ExceptionValues[]): ExceptionGroup[] {
  const groups: ExceptionGroup[] = [];
  const sortKey = (one: ExceptionValues) => `${one.date} ${clockText(one.fromMinute ?? 0)}`;
  for (const exception of [...exceptions].sort((a, b) => sortKey(a).localeCompare(sortKey(b)))) {
    const { date, kind } = exception;
    const previous = groups.at(-1);
    const continuesDaysOff =
      kind === "DAY_OFF" && previous?.exceptions.at(-1)?.kind === "DAY_OFF" && plusDays(previous.last, 1) === date;
    if (previous && continuesDaysOff) {
      previous.last = date;
      previous.exceptions.push(exception);
    } else groups.push({ first: date, last: date, exceptions: [exception] });
  }
  return groups;
}

/** What another page saved, and where it differs from what was typed here: "timeZone", "breakMinutes", "day.3", "date.2026-12-24". */
export type OtherAvailability = { values: AvailabilityValues; paths: string[] };

type Versions = { base: AvailabilityValues; edited: AvailabilityValues; stored: AvailabilityValues };

/** Merges what was typed with what another page saved: weekday by weekday and date by date. */
export function mergeAvailability({ base, edited, stored }: Versions): {
  merged: AvailabilityValues;
  other: OtherAvailability;
} {
  const { merged, others } = mergeEdits({ base: partsOf(base), edited: partsOf(edited), stored: partsOf(stored) });
  const read = <Item>(texts: Record<string, string | undefined>): Item[] =>
    Object.values(texts).flatMap((text) => (text ? (JSON.parse(text) as Item[]) : []));
  const { day, date, ...settings } = merged;
  return {
    merged: { ...settings, rules: read<RuleValues>(day), exceptions: read<ExceptionValues>(date) },
    other: { values: stored, paths: others.map(({ path }) => path) },
  };
}

/** What is merged as one: a weekday's ranges and a date's exceptions, each written in one way. */
function partsOf({ timeZone, breakMinutes, rules, exceptions }: AvailabilityValues) {
  const write = (items: object[]) =>
    `[${items
      .map((item) => JSON.stringify(item))
      .sort()
      .join()}]`;
  const ruleItems = (list: RuleValues[]) =>
    list.map(({ weekday, fromMinute, toMinute, validFrom, validTo }) => ({
      weekday,
      fromMinute,
      toMinute,
      validFrom,
      validTo,
    }));
  const exceptionItems = (list: ExceptionValues[]) =>
    list.map(({ date, kind, fromMinute, toMinute }) => ({ date, kind, fromMinute, toMinute }));
  const day: Record<string, string> = Object.fromEntries(
    weekdays.map((weekday) => [weekday, write(ruleItems(rules.filter((rule) => rule.weekday === weekday)))]),
  );
  const date: Record<string, string> = Object.fromEntries(
    exceptions.map((one) => [one.date, write(exceptionItems(exceptions.filter((other) => other.date === one.date)))]),
  );
  return { timeZone, breakMinutes, day, date };
}
