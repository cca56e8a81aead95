import type { AvailabilityException, AvailabilityRule } from "@zea/db/generated/client";
import type { Availability, Range } from "../availability/rules.ts";
import { liveStatuses } from "../booking/rules.ts";
import type { Ctx } from "../context.ts";
import { dateText, days, later } from "../time.ts";

/** Coaches who can be booked, with what they give, by name. */
export function listCoaches({ db }: Ctx) {
  return db.coach.findMany({
    where: { isActive: true },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    include: publicParts,
  });
}

/** A coach who can be booked, or null. */
export function findCoach({ db }: Ctx, { coachId }: { coachId: string }) {
  return db.coach.findFirst({
    where: { id: coachId, isActive: true },
    include: publicParts,
  });
}

const publicParts = {
  sessionTypes: {
    where: { sessionType: { isActive: true } },
    include: { sessionType: true },
    orderBy: { sessionType: { nameEs: "asc" } },
  },
} as const;

/** What decides when coaches can be booked in a period, by coach: rules, exceptions and live bookings, in one query. */
export async function findCalendars({ db }: Ctx, coachIds: string[], { from, to }: { from: Date; to: Date }) {
  const [first, last] = [later(from, -days(2)), later(to, days(2))];
  const coaches = await db.coach.findMany({
    where: { id: { in: coachIds } },
    select: {
      id: true,
      timeZone: true,
      rules: { where: { validFrom: { lte: last }, OR: [{ validTo: null }, { validTo: { gte: first } }] } },
      exceptions: { where: { date: { gte: first, lte: last } } },
      bookings: { where: touching({ from, to }), select: { startsAt: true, endsAt: true } },
    },
  });
  return new Map(
    coaches.map(({ id, bookings, ...stored }) => [
      id,
      { availability: toAvailability(stored), busy: bookings.map(toRange) },
    ]),
  );
}

/** The athlete's live bookings of a period. */
export async function findAthleteBusy({ db }: Ctx, athleteId: string, period: { from: Date; to: Date }) {
  const where = { athleteId, ...touching(period) };
  return (await db.booking.findMany({ where, select: { startsAt: true, endsAt: true } })).map(toRange);
}

/** Live bookings that can touch a session or a break in the period: none is longer than a day. */
function touching({ from, to }: { from: Date; to: Date }) {
  return {
    status: { in: [...liveStatuses] },
    startsAt: { gte: later(from, -days(1)), lt: later(to, days(1)) },
  };
}

function toRange({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Range {
  return { from: startsAt.getTime(), to: endsAt.getTime() };
}

type Stored = { timeZone: string; rules: AvailabilityRule[]; exceptions: AvailabilityException[] };

function toAvailability({ timeZone, rules, exceptions }: Stored): Availability {
  return {
    timeZone,
    rules: rules.map((rule) => ({
      ...rule,
      validFrom: dateText(rule.validFrom),
      validTo: rule.validTo && dateText(rule.validTo),
    })),
    exceptions: exceptions.map((exception) => ({ ...exception, date: dateText(exception.date) })),
  };
}
