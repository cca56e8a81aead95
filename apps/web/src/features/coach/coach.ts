import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

/** A coach as anybody may see them, with the next hour that is free. */
export type Coach = inferRouterOutputs<AppRouter>["coach"]["list"][number];

/** The free hour of a coach and what it is for. */
export type FreeSlot = { coach: Coach; startsAt: Date; sessionType: Coach["sessionTypes"][number] };

/** The first hour that is free with any of these coaches, or null. */
export function earliestSlot(coaches: readonly Coach[]): FreeSlot | null {
  const slots = coaches.flatMap((coach) => {
    const sessionType = coach.sessionTypes.find(({ id }) => id === coach.nextSlot?.sessionTypeId);
    return coach.nextSlot && sessionType ? [{ coach, sessionType, startsAt: coach.nextSlot.startsAt }] : [];
  });
  return slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0] ?? null;
}
