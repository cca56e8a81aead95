import type { Ctx, System } from "../context.ts";

/** Keeps the instant at which the athlete confirmed the address; a second confirmation changes nothing. */
export async function recordVerified({ db, now }: Ctx<System>, { athleteId }: { athleteId: string }): Promise<void> {
  await db.athlete.updateMany({
    where: { id: athleteId, verifiedAt: null },
    data: { verifiedAt: now },
  });
}
