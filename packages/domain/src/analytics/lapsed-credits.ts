import { Prisma } from "@zea/db/generated/client";

/**
 * By athlete, the credits that had expired just before `at` but were not written off yet:
 * what expired lots still hold, and what was written off since.
 */
export function lapsedCredits(at: Date): Prisma.Sql {
  return Prisma.sql`
    select athlete_id, remaining as amount from credit_lot where remaining > 0 and expires_at < ${at}
    union all
    select e.athlete_id, -p.amount from credit_entry e
    join credit_entry_lot p on p.entry_id = e.id
    join credit_lot l on l.id = p.lot_id
    where e.kind = 'EXPIRY' and e.created_at >= ${at} and l.expires_at < ${at}`;
}
