import { Prisma } from "@zea/db/generated/client";
import type { Ctx } from "./context.ts";

/*
 * The one order for every verb: coaches by id, then accounts by id, then the verb's own row. `for no key update`, because plain
 * `for update` blocks the foreign keys of whoever inserts beside it, and deadlocks.
 */

/** Locks coaches until the transaction ends; whatever changes an availability or settles, cancels or completes a booking takes them first. */
export async function lockCoaches({ db }: Ctx, ids: string[]): Promise<void> {
  await db.$queryRaw`select id from coach where id in (${uuids(ids)}) order by id for no key update`;
}

/** Locks athletes by their credit accounts; whatever requests, debits, refunds or changes an athlete's state takes them. */
export async function lockAthletes({ db }: Ctx, ids: string[]): Promise<void> {
  await db.$queryRaw`select athlete_id from credit_account where athlete_id in (${uuids(ids)}) order by athlete_id for no key update`;
}

function uuids(ids: string[]) {
  return Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`));
}
