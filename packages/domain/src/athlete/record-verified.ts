import type { Ctx, System } from "../context.ts";

/** Records when the athlete verified the address; idempotent. */
export async function recordVerified({ db, now }: Ctx<System>, { athleteId }: { athleteId: string }): Promise<void> {
  await db.athlete.updateMany({
    where: { id: athleteId, verifiedAt: null },
    data: { verifiedAt: now },
  });
}
