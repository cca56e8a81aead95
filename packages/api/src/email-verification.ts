import type { PrismaClient } from "@zea/db/generated/client";
import { recordVerified } from "@zea/domain/athlete/record-verified";
import { now } from "@zea/domain/clock";
import { system } from "@zea/domain/context";

/** Marks the e-mail address as verified and, for an athlete, records when. */
export async function markEmailVerified(database: PrismaClient, userId: string): Promise<void> {
  const at = await now(database);
  await database.$transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { emailVerified: true }, select: { id: true } });
    await recordVerified({ db: tx, now: at, actor: system }, { athleteId: userId });
  });
}
