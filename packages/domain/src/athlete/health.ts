import { liveStatuses } from "../booking/rules.ts";
import type { Admin, Coach, Ctx } from "../context.ts";
import { days, later } from "../time.ts";

/** How long after their last booking a coach still reads an athlete's health data. */
export const healthReadableDays = 90;

/** OPEN, or why it isn't: no booking of the two that is recent or to come, or no consent of the athlete's. */
export type HealthState = "OPEN" | "NOT_RECENT" | "NO_CONSENT";

/** Whether this person reads an athlete's weight, injuries and notes: with the athlete's consent an admin, and a coach until 90 days after a booking of theirs. */
export async function findHealthState(ctx: Ctx<Coach | Admin>, athleteId: string): Promise<HealthState> {
  if (ctx.actor.role === "COACH" && !(await isRecent(ctx, athleteId))) return "NOT_RECENT";
  const consented = await ctx.db.athlete.count({ where: { id: athleteId, healthConsentAt: { not: null } } });
  return consented === 1 ? "OPEN" : "NO_CONSENT";
}

async function isRecent({ db, actor, now }: Ctx<Coach | Admin>, athleteId: string): Promise<boolean> {
  const recent = await db.booking.count({
    where: {
      ...{ athleteId, coachId: actor.id, status: { in: [...liveStatuses] } },
      endsAt: { gte: later(now, -days(healthReadableDays)) },
    },
  });
  return recent > 0;
}
