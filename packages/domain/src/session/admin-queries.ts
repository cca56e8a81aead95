import { findNames, listAuditTrail } from "../audit/queries.ts";
import type { BookingId } from "../booking/schema.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Admin, Ctx } from "../context.ts";
import { pageRange } from "../paging/schema.ts";
import { findSession } from "./queries.ts";
import type { ListNoShows } from "./schema.ts";

/** A page of the no-shows, latest recorded first, with who recorded each. */
export async function listNoShows({ db }: Ctx<Admin>, { page = 1 }: ListNoShows) {
  const where = { status: "NO_SHOW" as const };
  const [rows, total] = await Promise.all([
    db.booking.findMany({
      where,
      orderBy: [{ noShowAt: "desc" }, { id: "desc" }],
      ...pageRange(page),
      select: {
        ...bookingSummary,
        noShowAt: true,
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
    rows: rows.map((row) => ({
      ...toBookingSummary(row),
      noShowAt: row.noShowAt,
      recordedBy: recorders.get(row.id) ?? null,
      adjustedMinor: row.adjustments.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    })),
    total,
  };
}

/** Everything an administrator sees of one session, with its adjustments and audit trail. */
export async function inspectSession(ctx: Ctx<Admin>, { bookingId }: BookingId) {
  const [session, adjustments, trail, recorders] = await Promise.all([
    findSession(ctx, { bookingId }),
    listAdjustments(ctx, bookingId),
    listAuditTrail(ctx, { entity: "booking", entityId: bookingId }),
    findRecorders(ctx, [bookingId]),
  ]);
  const { status, startsAt, endsAt, noShowAt, athlete, coach, sessionType, record } = session;
  return {
    bookingId,
    status,
    startsAt,
    endsAt,
    noShowAt,
    athlete,
    coach,
    sessionType,
    record,
    adjustments,
    trail,
    recordedBy: status === "NO_SHOW" ? (recorders.get(bookingId) ?? null) : null,
    isUnrecorded: status === "CONFIRMED" && endsAt <= ctx.now,
    canUndo: status === "NO_SHOW",
    canAdjust: status === "NO_SHOW" || status === "COMPLETED",
  };
}

async function listAdjustments({ db }: Ctx<Admin>, bookingId: string) {
  const rows = await db.payAdjustment.findMany({
    where: { bookingId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      amountMinor: true,
      reason: true,
      createdAt: true,
      createdBy: { select: { name: true } },
    },
  });
  return rows.map(({ createdBy, ...row }) => ({ ...row, createdBy: createdBy.name }));
}

/** By booking id, the name of the person who last recorded its no-show. */
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
