import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";
import type { Slot } from "@/features/booking/booking.ts";

/** A coach's public profile with the next free slot. */
export type Coach = inferRouterOutputs<AppRouter>["coach"]["list"][number];

/** A coach's free slot and its session type. */
export type FreeSlot = { coach: Coach; startsAt: Date; sessionType: Coach["sessionTypes"][number] };

export const slotOf = ({ coach, sessionType, startsAt }: FreeSlot): Slot => ({
  coachId: coach.id,
  sessionTypeId: sessionType.id,
  startsAt,
});

/** Each coach's next free slot, earliest first. */
export function nextFreeSlots(coaches: readonly Coach[]): FreeSlot[] {
  const slots = coaches.flatMap((coach) => {
    const sessionType = coach.sessionTypes.find(({ id }) => id === coach.nextSlot?.sessionTypeId);
    return coach.nextSlot && sessionType ? [{ coach, sessionType, startsAt: coach.nextSlot.startsAt }] : [];
  });
  return slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}
