import type { Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes } from "../lock.ts";

/** Locks an athlete's account until the transaction ends; refuses an unknown athlete. */
export async function lockAccount(tx: Ctx, athleteId: string): Promise<void> {
  await lockAthletes(tx, [athleteId]);
  const account = await tx.db.creditAccount.count({ where: { athleteId } });
  if (account === 0) throw new DomainError("not_found", "athlete.not_found");
}
