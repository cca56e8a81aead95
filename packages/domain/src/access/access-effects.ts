import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { CoachId } from "../coach/schema.ts";
import type { Admin, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { hasAccess, withAccess } from "../person/access.ts";

/** A coach's upcoming confirmed bookings, soonest first. Under the coach's lock they stay the same. */
export function listAhead({ db, now }: Ctx, coachId: string) {
  return db.booking.findMany({
    where: { coachId, status: "CONFIRMED", startsAt: { gt: now } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: bookingSummary,
  });
}

/** The coach's open evaluations, by id. */
export function listOpenEvaluations({ db }: Ctx, coachId: string) {
  return db.answerWait.findMany({
    where: { kind: "EVALUATION", state: "OPEN", booking: { coachId } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
}

export function countOpenStatements({ db }: Ctx, coachId: string): Promise<number> {
  return db.paymentStatement.count({ where: { coachId, state: "OPEN" } });
}

/** What ending the coach's access would affect now, and who could take the bookings over. */
export async function previewAccessEnd(ctx: Ctx<Admin>, { coachId }: CoachId) {
  const { db, now } = ctx;
  const [coach, bookings, evaluations, statements, feeds, devices, coaches] = await Promise.all([
    db.coach.findUnique({ where: { id: coachId }, select: { user: { select: { revokedAt: true } } } }),
    listAhead(ctx, coachId),
    listOpenEvaluations(ctx, coachId),
    countOpenStatements(ctx, coachId),
    db.calendarFeed.count({ where: { personId: coachId } }),
    // sessions keep real time
    db.session.count({ where: { userId: coachId, expiresAt: { gt: new Date() } } }),
    db.coach.findMany({
      where: { id: { not: coachId }, isActive: true, user: withAccess(now) },
      orderBy: [{ displayName: "asc" }, { id: "asc" }],
      select: { id: true, displayName: true },
    }),
  ]);
  if (!coach) throw new DomainError("not_found", "coach.not_found");
  return {
    hasAccess: hasAccess(coach.user, now),
    bookings: bookings.map(toBookingSummary),
    refunded: bookings.reduce((sum, { credits }) => sum + credits, 0),
    evaluations: evaluations.length,
    statements,
    feeds,
    devices,
    coaches: coaches.map(({ id, displayName }) => ({ id, name: displayName })),
  };
}
