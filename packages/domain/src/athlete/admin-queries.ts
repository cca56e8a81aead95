import { listAuditTrail } from "../audit/queries.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Admin, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { pageRange } from "../paging/schema.ts";
import type { FindAthlete, ListAthleteSessions } from "./schema.ts";

/** A page of all the athlete's bookings, latest first. */
export async function listAthleteSessions(ctx: Ctx<Admin>, { athleteId, page = 1 }: ListAthleteSessions) {
  await checkAthlete(ctx, athleteId);
  const where = { athleteId };
  const [rows, total] = await Promise.all([
    ctx.db.booking.findMany({
      where,
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      ...pageRange(page),
      select: {
        ...bookingSummary,
        isRefunded: true,
        cancelledByRole: true,
        cancellationReason: true,
        rejectionReason: true,
        sessionRecord: { select: { billableMinutes: true } },
        feedback: { select: { rating: true } },
      },
    }),
    ctx.db.booking.count({ where }),
  ]);
  return {
    rows: rows.map((row) => ({
      ...toBookingSummary(row),
      isRefunded: row.isRefunded,
      cancelledByRole: row.cancelledByRole,
      cancellationReason: row.cancellationReason,
      rejectionReason: row.rejectionReason,
      realMinutes: row.sessionRecord?.billableMinutes ?? null,
      rating: row.feedback?.rating ?? null,
    })),
    total,
  };
}

export async function listAthleteAuditTrail(ctx: Ctx<Admin>, { athleteId }: FindAthlete) {
  await checkAthlete(ctx, athleteId);
  return listAuditTrail(ctx, { entity: "athlete", entityId: athleteId });
}

async function checkAthlete({ db }: Ctx, id: string): Promise<void> {
  if ((await db.athlete.count({ where: { id } })) === 0) throw new DomainError("not_found", "athlete.not_found");
}
