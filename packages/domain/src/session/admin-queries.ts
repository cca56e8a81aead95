import { findNames, listTrail } from "../audit/queries.ts";
import type { BookingId } from "../booking/schema.ts";
import type { Admin, Ctx } from "../context.ts";
import { findSession } from "./queries.ts";
import type { ListMissed } from "./schema.ts";

const missedPerPage = 25;

/** The sessions to which the athlete did not come, the latest recorded first, a page at a time; with who recorded it. */
export async function listMissed({ db }: Ctx<Admin>, { page = 1 }: ListMissed) {
  const where = { status: "NO_SHOW" as const };
  const [rows, total] = await Promise.all([
    db.booking.findMany({
      where,
      orderBy: [{ noShowAt: "desc" }, { id: "desc" }],
      take: missedPerPage,
      skip: (page - 1) * missedPerPage,
      select: {
        ...{ id: true, startsAt: true, endsAt: true, noShowAt: true },
        athlete: { select: { id: true, user: { select: { name: true } } } },
        coach: { select: { id: true, displayName: true } },
        sessionType: { select: { nameEs: true, nameEn: true } },
        adjustments: { select: { amountMinor: true } },
      },
    }),
    db.booking.count({ where }),
  ]);
  const recorders = await findRecorders(
    { db },
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map(({ id, athlete, coach, sessionType, adjustments, ...row }) => ({
      ...{ bookingId: id, ...row, recordedBy: recorders.get(id) ?? null },
      athlete: { id: athlete.id, name: athlete.user.name },
      coach: { id: coach.id, name: coach.displayName },
      sessionType: { es: sessionType.nameEs, en: sessionType.nameEn },
      adjustedMinor: adjustments.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    })),
    total,
  };
}

/** One granted session as an administrator sees it: its times, its pay with every correction, and who did what to it. */
export async function inspectSession(ctx: Ctx<Admin>, { bookingId }: BookingId) {
  const [session, adjustments, trail, recorders] = await Promise.all([
    findSession(ctx, { bookingId }),
    listAdjustments(ctx, bookingId),
    listTrail(ctx, { entity: "booking", entityId: bookingId }),
    findRecorders(ctx, [bookingId]),
  ]);
  const { id, status, startsAt, endsAt, noShowAt, athlete, coach, sessionType, record } = session;
  return {
    ...{ bookingId: id, status, startsAt, endsAt, noShowAt, athlete, coach, sessionType, record, adjustments, trail },
    recordedBy: status === "NO_SHOW" ? (recorders.get(id) ?? null) : null,
    canUndo: status === "NO_SHOW",
    canAdjust: status === "NO_SHOW" || status === "COMPLETED",
  };
}

async function listAdjustments({ db }: Ctx<Admin>, bookingId: string) {
  const rows = await db.payAdjustment.findMany({
    where: { bookingId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, amountMinor: true, reason: true, createdAt: true },
      createdBy: { select: { name: true } },
    },
  });
  return rows.map(({ createdBy, ...row }) => ({ ...row, createdBy: createdBy.name }));
}

/** The names of those who last recorded that the athlete did not come, by booking. */
async function findRecorders({ db }: Pick<Ctx, "db">, bookingIds: string[]): Promise<Map<string, string>> {
  const entries = await db.auditEntry.findMany({
    where: { entity: "booking", entityId: { in: bookingIds }, action: "session.miss" },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { entityId: true, actorId: true },
  });
  const names = await findNames(
    { db },
    entries.map(({ actorId }) => actorId),
  );
  return new Map(
    entries.flatMap(({ entityId, actorId }) => {
      const name = actorId && names.get(actorId);
      return name ? [[entityId, name] as const] : [];
    }),
  );
}
