import { z } from "zod";

/* Messages are keys that the apps translate. Forms use these schemas too, so nothing here may import the database. */

export const rulesAtMost = 100;
export const exceptionsAtMost = 150;

const minute = z
  .int("availability.minute_invalid")
  .min(0, "availability.minute_invalid")
  .max(1440, "availability.minute_invalid");
const date = z.iso
  .date({ error: "availability.date_invalid", abort: true })
  .refine((day) => day >= "2000-01-01" && day < "2200-01-01", "availability.date_invalid");

/** An IANA zone name; offsets and single letters are invalid. */
export const TimeZone = z
  .string("availability.time_zone_unknown")
  .max(64, "availability.time_zone_unknown")
  .regex(/^[A-Za-z]{2}[\w+/-]*$/, { error: "availability.time_zone_unknown", abort: true })
  .refine(isTimeZone, "availability.time_zone_unknown");

const inOrder = { path: ["toMinute"], message: "availability.range_order" };

const Rule = z
  .object({
    weekday: z.int("availability.weekday_invalid").min(1, "availability.weekday_invalid").max(7),
    fromMinute: minute,
    toMinute: minute,
    validFrom: date,
    validTo: date.nullable(),
  })
  .refine(({ fromMinute, toMinute }) => fromMinute < toMinute, inOrder)
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    path: ["validTo"],
    message: "availability.valid_to_order",
  });

const hours = { date, fromMinute: minute, toMinute: minute };
const Exception = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("DAY_OFF"), date, fromMinute: z.null(), toMinute: z.null() }),
    z.object({ kind: z.literal("PART_OFF"), ...hours }),
    z.object({ kind: z.literal("EXTRA"), ...hours }),
  ])
  .refine((one) => one.kind === "DAY_OFF" || one.fromMinute < one.toMinute, inOrder);

export const Availability = z.object({
  timeZone: TimeZone,
  breakMinutes: z
    .int("availability.break_range")
    .min(0, "availability.break_range")
    .max(240, "availability.break_range"),
  rules: z.array(Rule).max(rulesAtMost, "availability.too_many_rules"),
  exceptions: z.array(Exception).max(exceptionsAtMost, "availability.too_many_exceptions"),
});
export type Availability = z.infer<typeof Availability>;

/** `version` is the one that was read; `acceptedBookingIds` are bookings that may end up outside. */
export const SaveAvailability = Availability.extend({
  version: z.int().min(0).max(2_147_483_647),
  acceptedBookingIds: z.array(z.uuid()).max(1000),
});
export type SaveAvailability = z.infer<typeof SaveAvailability>;

type Hours = { fromMinute: number | null; toMinute: number | null };
type RuleHours = Hours & { weekday: number; validFrom: string; validTo: string | null };
type ExceptionHours = Hours & { date: string; kind: string };
type Overlap = { one: number; other: number };

/** The indexes of the first two rules that overlap, or null. */
export function overlappingRules(rules: RuleHours[]): Overlap | null {
  const isValidWith = (a: RuleHours, b: RuleHours) => b.validTo === null || a.validFrom <= b.validTo;
  return firstPair(rules, (a, b) => a.weekday === b.weekday && isValidWith(a, b) && isValidWith(b, a) && doMeet(a, b));
}

/** The indexes of the first two exceptions of a date that overlap or are both a day off, or null. */
export function overlappingExceptions(exceptions: ExceptionHours[]): Overlap | null {
  const isDayOff = ({ kind }: ExceptionHours) => kind === "DAY_OFF";
  return firstPair(
    exceptions,
    (a, b) => a.date === b.date && isDayOff(a) === isDayOff(b) && (isDayOff(a) || doMeet(a, b)),
  );
}

function doMeet(a: Hours, b: Hours): boolean {
  return (a.fromMinute ?? 0) < (b.toMinute ?? 1440) && (b.fromMinute ?? 0) < (a.toMinute ?? 1440);
}

function firstPair<One>(list: One[], doOverlap: (a: One, b: One) => boolean): Overlap | null {
  for (const [other, b] of list.entries()) {
    const one = list.slice(0, other).findIndex((a) => doOverlap(a, b));
    if (one >= 0) return { one, other };
  }
  return null;
}

function isTimeZone(name: string): boolean {
  // Intl reports an unknown zone only by throwing
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
}
