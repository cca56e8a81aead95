import { type Anyone, type Ctx, system } from "../context.ts";
import { grantWelcomeCredits } from "../credit/grant-credits.ts";
import { emit } from "../outbox.ts";
import { athleteEnabled } from "./events.ts";

/** Lets a locked athlete in one of the given states book, with the club's welcome credits the first time; false when the state is another. */
export async function enableAthlete<Actor extends Anyone>(
  tx: Ctx<Actor>,
  { athleteId, from }: { athleteId: string; from: "PENDING" | "DEACTIVATED" },
): Promise<boolean> {
  const { count } = await tx.db.athlete.updateMany({
    where: { id: athleteId, state: from },
    data: {
      state: "ACTIVE",
      enabledAt: tx.now,
      profileCompletedAt: tx.now,
      deactivatedAt: null,
      deactivationReason: null,
      reactivationRequestedAt: null,
    },
  });
  if (count === 0) return false;
  await grantWelcomeCredits({ ...tx, actor: system }, { athleteId });
  await emit(tx, athleteEnabled.create({ athleteId }));
  return true;
}
