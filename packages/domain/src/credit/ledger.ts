import { findNames } from "../audit/queries.ts";
import type { Admin, Athlete, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { findBalance } from "./queries.ts";
import type { ReadLedger } from "./schema.ts";

export const entriesPerPage = 25;

/** An athlete's account as an administrator reads it: the movements with who made them, and the lots that still hold credits. */
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

/** The athlete's own account, movement by movement. */
export async function findOwnLedger(ctx: Ctx<Athlete>, { page = 1 }: { page?: number }) {
  const { entries, ...ledger } = await readLedger(ctx, { athleteId: ctx.actor.id, page });
  return { ...ledger, entries: entries.map(({ actorId: _, ...entry }) => entry) };
}

async function readLedger(ctx: Ctx, { athleteId, page }: { athleteId: string; page: number }) {
  const [rows, total, { balance, nextExpiry }, lots] = await Promise.all([
    listMovements(ctx, { athleteId, page }),
    ctx.db.creditEntry.count({ where: { athleteId } }),
    findBalance(ctx, { athleteId }),
    ctx.db.creditLot.findMany({
      where: { athleteId, remaining: { gt: 0 }, OR: [{ expiresAt: null }, { expiresAt: { gt: ctx.now } }] },
      orderBy: [{ expiresAt: { sort: "asc", nulls: "last" } }, { grantedAt: "asc" }, { id: "asc" }],
      select: { id: true, origin: true, granted: true, remaining: true, grantedAt: true, expiresAt: true },
    }),
  ]);
  return { entries: rows.map(toEntry), total, balance, nextExpiry, lots };
}

/** The balance after each is the sum of all up to it, in the order of their ids: those rise under the account's lock, while `created_at` is when it was asked for. */
function listMovements({ db }: Ctx, { athleteId, page }: { athleteId: string; page: number }): Promise<Movement[]> {
  return db.$queryRaw<Movement[]>`
    select m.*, b.id as "bookingId", b.starts_at as "startsAt", b.coach_id as "coachId", c.display_name as "coachName",
      s.name_es as "typeEs", s.name_en as "typeEn", l.price_paid_minor as "pricePaidMinor", l.method::text as method,
      l.expires_at as "expiresAt"
    from (
      select id, kind::text as kind, amount, is_welcome as "isWelcome", actor_id as "actorId", reason,
        created_at as "createdAt", booking_id,
        (sum(amount) over (order by id))::int as "balanceAfter"
      from credit_entry where athlete_id = ${athleteId}::uuid
      order by id desc
      limit ${entriesPerPage} offset ${(page - 1) * entriesPerPage}
    ) m
    left join booking b on b.id = m.booking_id
    left join coach c on c.id = b.coach_id
    left join session_type s on s.id = b.session_type_id
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
  startsAt: Date | null;
  coachName: string | null;
  typeEs: string | null;
  typeEn: string | null;
  pricePaidMinor: number | null;
  method: "CASH" | "TRANSFER" | "CARD" | "OTHER" | null;
  expiresAt: Date | null;
};

function toEntry(row: Movement) {
  const { id, kind, amount, isWelcome, actorId, reason, createdAt, balanceAfter, bookingId, startsAt } = row;
  const isOfBooking = bookingId !== null && startsAt !== null;
  return {
    ...{ id, kind, amount, isWelcome, actorId, reason, createdAt, balanceAfter },
    booking: isOfBooking
      ? {
          ...{ id: bookingId, startsAt, coachName: row.coachName ?? "" },
          sessionType: { es: row.typeEs ?? "", en: row.typeEn ?? "" },
        }
      : null,
    grant:
      kind === "GRANT"
        ? { pricePaidMinor: row.pricePaidMinor ?? 0, method: row.method, expiresAt: row.expiresAt }
        : null,
  };
}
