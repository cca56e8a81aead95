import type { Availability } from "../availability/rules.ts";
import type { Ctx } from "../context.ts";
import { dateText } from "../time.ts";

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
  return db.coach.findFirst({ where: { id: coachId, isActive: true }, include: publicParts });
}

const publicParts = {
  sessionTypes: {
    where: { sessionType: { isActive: true } },
    include: { sessionType: true },
    orderBy: { sessionType: { nameEs: "asc" } },
  },
} as const;

/** The weekly rules and dated exceptions of coaches, by coach. */
export async function findAvailabilities({ db }: Ctx, coachIds: string[]): Promise<Map<string, CoachAvailability>> {
  const coaches = await db.coach.findMany({
    where: { id: { in: coachIds } },
    select: { id: true, timeZone: true, breakMinutes: true, rules: true, exceptions: true },
  });
  return new Map(
    coaches.map(({ id, timeZone, breakMinutes, rules, exceptions }) => [
      id,
      {
        timeZone,
        breakMinutes,
        rules: rules.map((rule) => ({
          ...rule,
          validFrom: dateText(rule.validFrom),
          validTo: rule.validTo && dateText(rule.validTo),
        })),
        exceptions: exceptions.map((exception) => ({ ...exception, date: dateText(exception.date) })),
      },
    ]),
  );
}

export type CoachAvailability = Availability & { breakMinutes: number };
