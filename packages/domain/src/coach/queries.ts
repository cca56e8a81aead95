import type { AvailabilityException, AvailabilityRule } from "@zea/db/generated/client";
import type { Availability } from "../availability/rules.ts";
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

/** The weekly rules and dated exceptions of coaches that can matter in [from, to), by coach. */
export async function findAvailabilities({ db }: Ctx, coachIds: string[], { from, to }: { from: Date; to: Date }) {
  const [first, last] = [later(from, -days(2)), later(to, days(2))];
  const coaches = await db.coach.findMany({
    where: { id: { in: coachIds } },
    select: {
      id: true,
      timeZone: true,
      rules: {
        where: {
          validFrom: { lte: last },
          OR: [{ validTo: null }, { validTo: { gte: first } }],
        },
      },
      exceptions: { where: { date: { gte: first, lte: last } } },
    },
  });
  return new Map(coaches.map(({ id, ...availability }) => [id, toAvailability(availability)]));
}

type Stored = {
  timeZone: string;
  rules: AvailabilityRule[];
  exceptions: AvailabilityException[];
};

function toAvailability({ timeZone, rules, exceptions }: Stored): Availability {
  return {
    timeZone,
    rules: rules.map((rule) => ({
      ...rule,
      validFrom: dateText(rule.validFrom),
      validTo: rule.validTo && dateText(rule.validTo),
    })),
    exceptions: exceptions.map((exception) => ({
      ...exception,
      date: dateText(exception.date),
    })),
  };
}
