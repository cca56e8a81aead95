import { Prisma } from "@zea/db/generated/client";
import type { Admin, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { highRate } from "./values.ts";

type NewRate = {
  /** Null for a coach who is only being invited. */
  coachId: string | null;
  hourlyRateMinor: number;
  reason?: string | undefined;
  confirmed?: { highestMinor: number } | undefined;
};

/** Refuses a rate of zero without a reason, and one of three times the club's highest other that was not confirmed beside it. */
export async function checkRate(
  { db }: Ctx<Admin>,
  { coachId, hourlyRateMinor, reason, confirmed }: NewRate,
): Promise<void> {
  if (hourlyRateMinor === 0 && !reason) throw new DomainError("conflict", "coach.rate_needs_reason");
  const [found] = await db.$queryRaw<{ highestMinor: number | null }[]>`
    select ${highestOther(Prisma.sql`${coachId}::uuid`, Prisma.sql`${hourlyRateMinor}::int`)} as "highestMinor"`;
  const highestMinor = found?.highestMinor ?? null;
  const isHigh = highestMinor !== null && hourlyRateMinor >= highRate * highestMinor;
  if (isHigh && confirmed?.highestMinor !== highestMinor)
    throw new DomainError("conflict", "coach.rate_high", { highestMinor });
}

/** The club's highest rate besides one of a coach, whose own rates count if they are lower; null if there is none. */
export function highestOther(coachId: Prisma.Sql, rateMinor: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    select max(hourly_rate_minor) from coach_rate r
    where hourly_rate_minor > 0 and (r.coach_id is distinct from ${coachId} or r.hourly_rate_minor < ${rateMinor}))`;
}
