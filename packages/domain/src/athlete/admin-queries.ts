import { listTrail } from "../audit/queries.ts";
import type { Admin, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import type { FindAthlete, ListAthleteSessions } from "./schema.ts";

export const athleteSessionsPerPage = 25;

/** Every booking of an athlete, the latest first, a page at a time. */
export async function listAthleteSessions(ctx: Ctx<Admin>, { athleteId, page = 1 }: ListAthleteSessions) {
  await checkAthlete(ctx, athleteId);
  const where = { athleteId };
  const [rows, total] = await Promise.all([
    ctx.db.booking.findMany({
      where,
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      take: athleteSessionsPerPage,
      skip: (page - 1) * athleteSessionsPerPage,
      select: {
        ...{ id: true, status: true, startsAt: true, endsAt: true, credits: true, isRefunded: true },
        ...{ cancelledByRole: true, cancellationReason: true, rejectionReason: true },
        coach: { select: { id: true, displayName: true } },
        sessionType: { select: { nameEs: true, nameEn: true } },
        sessionRecord: { select: { billableMinutes: true } },
        feedback: { select: { rating: true } },
      },
    }),
    ctx.db.booking.count({ where }),
  ]);
  return {
    rows: rows.map(({ id, coach, sessionType, sessionRecord, feedback, ...row }) => ({
      ...{ bookingId: id, ...row },
      coach: { id: coach.id, name: coach.displayName },
      sessionType: { es: sessionType.nameEs, en: sessionType.nameEn },
      realMinutes: sessionRecord?.billableMinutes ?? null,
      rating: feedback?.rating ?? null,
    })),
    total,
  };
}

/** What was done to an athlete's account, by whom and why, the latest first. */
export async function listAthleteTrail(ctx: Ctx<Admin>, { athleteId }: FindAthlete) {
  await checkAthlete(ctx, athleteId);
  return listTrail(ctx, { entity: "athlete", entityId: athleteId });
}

async function checkAthlete({ db }: Ctx, id: string): Promise<void> {
  if ((await db.athlete.count({ where: { id } })) === 0) throw new DomainError("not_found", "athlete.not_found");
}
