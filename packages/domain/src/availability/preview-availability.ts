import type { Coach, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { findAvailability, type StoredAvailability } from "./queries.ts";
import { type Availability as Hours, uncovered } from "./rules.ts";
import { type Availability, overlappingExceptions, overlappingRules } from "./schema.ts";

/** The bookings to come that lie in the stored availability and would not lie in the new one; nothing changes. */
export async function previewAvailability(ctx: Ctx<Coach>, input: Availability) {
  checkOverlaps(input);
  return { touched: await findTouched(ctx, await findAvailability(ctx), input) };
}

/** Bookings that are confirmed or asked for, still to come, and covered by the first availability but not by the second, in order. */
export async function findTouched({ db, now, actor }: Ctx<Coach>, before: StoredAvailability, after: Hours) {
  const rows = await db.booking.findMany({
    where: { coachId: actor.id, status: { in: ["CONFIRMED", "REQUESTED"] }, startsAt: { gt: now } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, status: true, startsAt: true, endsAt: true },
      athlete: { select: { fullName: true, user: { select: { name: true } } } },
      sessionType: { select: { nameEs: true, nameEn: true } },
    },
  });
  const bookings = rows.map((row) => ({ ...row, from: row.startsAt.getTime(), to: row.endsAt.getTime() }));
  const wereOutside = new Set(uncovered(before, bookings));
  return uncovered(after, bookings)
    .filter((booking) => !wereOutside.has(booking))
    .map(({ id, status, startsAt, endsAt, athlete, sessionType }) => ({
      ...{ bookingId: id, status, startsAt, endsAt },
      athleteName: athlete.fullName ?? athlete.user.name,
      sessionType: { es: sessionType.nameEs, en: sessionType.nameEn },
    }));
}

/** Refuses ranges of one weekday that hold at the same time, and exceptions of one date that overlap. */
export function checkOverlaps({ rules, exceptions }: Pick<Availability, "rules" | "exceptions">): void {
  if (overlappingRules(rules) || overlappingExceptions(exceptions)) {
    throw new DomainError("conflict", "availability.ranges_overlap");
  }
}
