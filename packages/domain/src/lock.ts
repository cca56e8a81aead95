import { Prisma } from "@zea/db/generated/client";
import type { Ctx } from "./context.ts";

/*
 * Every verb locks in the same order: coaches by id, then credit accounts by id, then its own row. The locks are
 * `for no key update`, because `for update` also blocks inserts that reference the row, and deadlocks.
 */

/** Locks coaches until the transaction ends. Required to change an availability, or to settle, cancel or complete a booking. */
export async function lockCoaches({ db }: Ctx, ids: string[]): Promise<void> {
  await db.$queryRaw`select id from coach where id in (${uuids(ids)}) order by id for no key update`;
}

/** Locks athletes through their credit accounts. Required to request, debit or refund, or to change an athlete's state. */
export async function lockAthletes({ db }: Ctx, ids: string[]): Promise<void> {
  await db.$queryRaw`select athlete_id from credit_account where athlete_id in (${uuids(ids)}) order by athlete_id for no key update`;
}

function uuids(ids: string[]) {
  return Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`));
}
