import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Coach, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { findAvailability, type StoredAvailability } from "./queries.ts";
import { type BookableHours, uncovered } from "./rules.ts";
import { type Availability, overlappingExceptions, overlappingRules } from "./schema.ts";

/** The future bookings that the stored availability covers and the new one would not; changes nothing. */
export async function previewAvailability(ctx: Ctx<Coach>, input: Availability) {
  checkOverlaps(input);
  return { uncoveredBookings: await findUncoveredBookings(ctx, await findAvailability(ctx), input) };
}

/** Future confirmed or requested bookings that `before` covers and `after` does not, by start. */
export async function findUncoveredBookings(
  { db, now, actor }: Ctx<Coach>,
  before: StoredAvailability,
  after: BookableHours,
) {
  const rows = await db.booking.findMany({
    where: { coachId: actor.id, status: { in: ["CONFIRMED", "REQUESTED"] }, startsAt: { gt: now } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: bookingSummary,
  });
  const bookings = rows.map((row) => ({ ...row, from: row.startsAt.getTime(), to: row.endsAt.getTime() }));
  const alreadyUncovered = new Set(uncovered(before, bookings));
  return uncovered(after, bookings)
    .filter((booking) => !alreadyUncovered.has(booking))
    .map(toBookingSummary);
}

/** Refuses overlapping rules of a weekday and overlapping exceptions of a date. */
export function checkOverlaps({ rules, exceptions }: Pick<Availability, "rules" | "exceptions">): void {
  if (overlappingRules(rules) || overlappingExceptions(exceptions)) {
    throw new DomainError("conflict", "availability.ranges_overlap");
  }
}
