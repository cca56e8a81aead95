import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AppRouter>["availability"];

export type StoredAvailability = Outputs["get"];
export type AffectedBooking = Outputs["preview"]["touched"][number];
/** What the form holds is what the API takes. */
export type AvailabilityValues = inferRouterInputs<AppRouter>["availability"]["preview"];
export type RuleValues = AvailabilityValues["rules"][number];
export type ExceptionValues = AvailabilityValues["exceptions"][number];

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const midnight = 1440;

/** The stored availability as the form holds it. */
export function valuesOf({ timeZone, breakMinutes, rules, exceptions }: StoredAvailability): AvailabilityValues {
  return { timeZone, breakMinutes, rules, exceptions: exceptions as ExceptionValues[] };
}

/** A minute of the day as a clock shows it: 540 is "09:00", 1440 is "24:00". */
export function clockText(minute: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Whether a rule holds on a date. */
export function holdsOn({ validFrom, validTo }: RuleValues, date: string): boolean {
  return validFrom <= date && (validTo === null || date <= validTo);
}

/** The minutes of a week as it is on a date. */
export function weeklyMinutes(rules: RuleValues[], date: string): number {
  return rules
    .filter((rule) => holdsOn(rule, date))
    .reduce((sum, { fromMinute, toMinute }) => sum + Math.max(0, toMinute - fromMinute), 0);
}

/** The hours that a day of the week shows: all that anybody works, and no less than the usual day. */
export function shownHours(rules: RuleValues[]): { from: number; to: number } {
  const from = Math.min(420, ...rules.map(({ fromMinute }) => fromMinute));
  const to = Math.max(1320, ...rules.map(({ toMinute }) => toMinute));
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
}

/** Where a further range of a day begins and ends: an hour after the last one, else before the first, in the morning where there is none. */
export function nextRange(ofDay: RuleValues[]): { fromMinute: number; toMinute: number } {
  if (ofDay.length === 0) return { fromMinute: 540, toMinute: 780 };
  const first = Math.min(...ofDay.map(({ fromMinute }) => fromMinute));
  const after = Math.max(...ofDay.map(({ toMinute }) => toMinute)) + 60;
  if (after <= midnight - 60) return { fromMinute: after, toMinute: Math.min(after + 180, midnight) };
  return { fromMinute: Math.max(0, first - 240), toMinute: Math.max(60, first - 60) };
}

/** The minutes that a select offers, every quarter of an hour from `least` on, and `value` where it lies between. */
export function quarters(least: number, most: number, value: number): number[] {
  const steps = Array.from({ length: 97 }, (_, index) => index * 15).filter((at) => at >= least && at <= most);
  return steps.includes(value) ? steps : [...steps, value].sort((a, b) => a - b);
}

/** The date some days after another. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export type ExceptionGroup = { first: string; last: string; exceptions: ExceptionValues[] };

/** Exceptions in order of their dates; days off that follow each other make one entry. */
export function groupExceptions(exceptions: ExceptionValues[]): ExceptionGroup[] {
  const groups: ExceptionGroup[] = [];
  const order = (one: ExceptionValues) => `${one.date} ${clockText(one.fromMinute ?? 0)}`;
  for (const exception of [...exceptions].sort((a, b) => order(a).localeCompare(order(b)))) {
    const { date, kind } = exception;
    const before = groups.at(-1);
    const isNextDayOff =
      kind === "DAY_OFF" && before?.exceptions.at(-1)?.kind === "DAY_OFF" && dateAfter(before.last, 1) === date;
    if (before && isNextDayOff) {
      before.last = date;
      before.exceptions.push(exception);
    } else groups.push({ first: date, last: date, exceptions: [exception] });
  }
  return groups;
}
