import { cancellationOutcome } from "../booking/rules.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Athlete, Coach, Ctx } from "../context.ts";
import { findBalance } from "../credit/queries.ts";

/** Why a coach cannot leave by themselves: sessions to hold or record, or work that is not paid yet. */
export type DeletionObstacle = "account.coach_has_bookings" | "account.coach_unpaid";

export type Deletion = Awaited<ReturnType<typeof previewDeletion>>;

/** What deleting the account now would end: bookings and requests, with their refunds, and the credits that are lost with it. */
export async function previewDeletion(ctx: Ctx<Athlete | Coach>) {
  const { id, role } = ctx.actor;
  if (role === "COACH") return { role, obstacle: await findObstacle(ctx), bookings: [], credits: 0 };
  const [ahead, { balance }] = await Promise.all([listAhead(ctx), findBalance(ctx, { athleteId: id })]);
  const bookings = ahead.map((booking) => {
    const { isRefunded, credits } = cancellationOutcome(booking, role, ctx.now);
    return { ...toBookingSummary(booking), isRefunded, refunded: credits };
  });
  const obstacle: DeletionObstacle | null = null;
  return { role, obstacle, bookings, credits: bookings.reduce((sum, { refunded }) => sum + refunded, balance) };
}

/** The athlete's upcoming confirmed bookings and all open requests. */
function listAhead({ db, now, actor }: Ctx<Athlete | Coach>) {
  return db.booking.findMany({
    where: { athleteId: actor.id, OR: [{ status: "CONFIRMED", startsAt: { gt: now } }, { status: "REQUESTED" }] },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { ...bookingSummary, freeCancellationHours: true },
  });
}

async function findObstacle({ db, actor }: Ctx<Athlete | Coach>): Promise<DeletionObstacle | null> {
  const coachId = actor.id;
  const unpaid = { coachId, OR: [{ reportId: null }, { report: { state: { not: "CLOSED" as const } } }] };
  const [confirmed, records, adjustments] = await Promise.all([
    db.booking.count({ where: { coachId, status: "CONFIRMED" } }),
    db.sessionRecord.count({ where: unpaid }),
    db.payAdjustment.count({ where: unpaid }),
  ]);
  if (confirmed > 0) return "account.coach_has_bookings";
  return records + adjustments > 0 ? "account.coach_unpaid" : null;
}
