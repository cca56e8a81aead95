import { findNames } from "../audit/queries.ts";
import { type BookingSummary, bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Admin, Athlete, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { pageRange } from "../paging/schema.ts";
import { findBalance } from "./queries.ts";
import type { ReadLedger } from "./schema.ts";

/** A page of an athlete's ledger with who made each entry, and the lots that still hold credits. */
export async function inspectLedger(ctx: Ctx<Admin>, { athleteId, page = 1 }: ReadLedger) {
  const account = await ctx.db.creditAccount.count({ where: { athleteId } });
  if (account === 0) throw new DomainError("not_found", "athlete.not_found");
  const ledger = await readLedger(ctx, { athleteId, page });
  const names = await findNames(
    ctx,
    ledger.entries.map(({ actorId }) => actorId),
  );
  return {
    ...ledger,
    entries: ledger.entries.map(({ actorId, ...entry }) => ({
      ...entry,
      actorName: (actorId && names.get(actorId)) ?? null,
    })),
  };
}

/** A page of the athlete's own ledger, and the lots that still hold credits. */
export async function findOwnLedger(ctx: Ctx<Athlete>, { page = 1 }: { page?: number }) {
  const { entries, ...ledger } = await readLedger(ctx, { athleteId: ctx.actor.id, page });
  return { ...ledger, entries: entries.map(({ actorId: _, ...entry }) => entry) };
}

async function readLedger(ctx: Ctx, { athleteId, page }: { athleteId: string; page: number }) {
  const [movements, total, { balance, nextExpiry }, lots] = await Promise.all([
    listMovements(ctx, { athleteId, page }),
    ctx.db.creditEntry.count({ where: { athleteId } }),
    findBalance(ctx, { athleteId }),
    ctx.db.creditLot.findMany({
      where: { athleteId, remaining: { gt: 0 }, OR: [{ expiresAt: null }, { expiresAt: { gt: ctx.now } }] },
      orderBy: [{ expiresAt: { sort: "asc", nulls: "last" } }, { grantedAt: "asc" }, { id: "asc" }],
      select: { id: true, origin: true, granted: true, remaining: true, grantedAt: true, expiresAt: true },
    }),
  ]);
  const bookings = await findBookings(ctx, movements);
  const entries = movements.map(({ bookingId, ...movement }) => ({
    ...toEntry(movement),
    booking: (bookingId && bookings.get(bookingId)) || null,
  }));
  return { entries, total, balance, nextExpiry, lots };
}

async function findBookings({ db }: Ctx, movements: Movement[]): Promise<Map<string, BookingSummary>> {
  const ids = movements.flatMap(({ bookingId }) => bookingId ?? []);
  const rows = await db.booking.findMany({ where: { id: { in: ids } }, select: bookingSummary });
  return new Map(rows.map((row) => [row.id, toBookingSummary(row)]));
}

/** Balances follow the order of ids, which increase under the account's lock; `created_at` may not. */
function listMovements({ db }: Ctx, { athleteId, page }: { athleteId: string; page: number }): Promise<Movement[]> {
  const { take, skip } = pageRange(page);
  return db.$queryRaw<Movement[]>`
    select m.*, l.price_paid_minor as "pricePaidMinor", l.method::text as method, l.expires_at as "expiresAt"
    from (
      select id, kind::text as kind, amount, is_welcome as "isWelcome", actor_id as "actorId", reason,
        created_at as "createdAt", booking_id as "bookingId",
        (sum(amount) over (order by id))::int as "balanceAfter"
      from credit_entry where athlete_id = ${athleteId}::uuid
      order by id desc
      limit ${take} offset ${skip}
    ) m
    left join credit_entry_lot p on p.entry_id = m.id and m.kind = 'GRANT'
    left join credit_lot l on l.id = p.lot_id
    order by m.id desc`;
}

type Movement = {
  id: string;
  kind: "GRANT" | "BOOKING" | "REFUND" | "EXPIRY" | "ADJUSTMENT";
  amount: number;
  isWelcome: boolean;
  actorId: string | null;
  reason: string | null;
  createdAt: Date;
  balanceAfter: number;
  bookingId: string | null;
  pricePaidMinor: number | null;
  method: "CASH" | "TRANSFER" | "CARD" | "OTHER" | null;
  expiresAt: Date | null;
};

function toEntry({ pricePaidMinor, method, expiresAt, ...entry }: Omit<Movement, "bookingId">) {
  const grant = { pricePaidMinor: pricePaidMinor ?? 0, method, expiresAt };
  return { ...entry, grant: entry.kind === "GRANT" ? grant : null };
}
