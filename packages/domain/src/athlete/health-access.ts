import type { Prisma } from "@zea/db/generated/client";
import { liveStatuses } from "../booking-status.ts";
import type { Admin, Coach, Ctx } from "../context.ts";
import { days, earlier } from "../time.ts";

/** How long after their last booking a coach may read an athlete's health data. */
export const healthReadableDays = 90;

/** OPEN, or why not: no recent or upcoming booking with the coach, or no consent. */
export type HealthAccess = "OPEN" | "NOT_RECENT" | "NO_CONSENT";

/** Whether a person may read an athlete's weight, injuries and notes: needs the athlete's consent and, for a coach, a booking within 90 days. */
export async function findHealthAccess(ctx: Ctx<Coach | Admin>, athleteId: string): Promise<HealthAccess> {
  if (ctx.actor.role === "COACH" && !(await isRecent(ctx, athleteId))) return "NOT_RECENT";
  const consented = await ctx.db.athlete.count({ where: { id: athleteId, healthConsentAt: { not: null } } });
  return consented === 1 ? "OPEN" : "NO_CONSENT";
}

async function isRecent({ db, actor, now }: Ctx<Coach | Admin>, athleteId: string): Promise<boolean> {
  const recent = await db.booking.count({ where: { athleteId, ...recentBookingsOf(actor.id, now) } });
  return recent > 0;
}

/** The bookings that let a coach read an athlete's health data and see their photo. */
export function recentBookingsOf(coachId: string, now: Date) {
  const endsAt = { gte: earlier(now, days(healthReadableDays)) };
  return { coachId, status: { in: [...liveStatuses] }, endsAt } satisfies Prisma.BookingWhereInput;
}
