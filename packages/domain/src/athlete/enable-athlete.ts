import { type Anyone, type Ctx, system } from "../context.ts";
import { grantWelcomeCredits } from "../credit/grant-credits.ts";
import { emit } from "../outbox.ts";
import { athleteEnabled } from "./events.ts";

/** Enables a locked athlete whose state is `from`; the first time with welcome credits. Returns false in any other state. */
export async function enableAthlete<Actor extends Anyone>(
  tx: Ctx<Actor>,
  { athleteId, from }: { athleteId: string; from: "PENDING" | "DEACTIVATED" },
): Promise<boolean> {
  const { count } = await tx.db.athlete.updateMany({
    where: { id: athleteId, state: from },
    data: {
      state: "ACTIVE",
      deactivatedAt: null,
      deactivationReason: null,
      reactivationRequestedAt: null,
      reactivationRefusal: null,
    },
  });
  if (count === 0) return false;
  const id = athleteId;
  await tx.db.athlete.updateMany({ where: { id, enabledAt: null }, data: { enabledAt: tx.now } });
  await tx.db.athlete.updateMany({ where: { id, profileCompletedAt: null }, data: { profileCompletedAt: tx.now } });
  await grantWelcomeCredits({ ...tx, actor: system }, { athleteId });
  await emit(tx, athleteEnabled.create({ athleteId }));
  return true;
}
