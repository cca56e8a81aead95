import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes } from "../lock.ts";
import { requestMail } from "../mail/request-mail.ts";
import { emit } from "../outbox.ts";
import { enableAthlete } from "./enable-athlete.ts";
import { athleteReactivated } from "./events.ts";
import { openRound } from "./open-round.ts";
import { profileOf } from "./queries.ts";
import { CompleteProfile, type ReactivateAthlete } from "./schema.ts";

/**
 * Opens a new round for a deactivated athlete, keeping the profile; one with a complete profile is enabled at once and mailed.
 * Again by the same person, it answers with the first outcome.
 */
export function reactivateAthlete(
  ctx: Ctx<Admin>,
  { athleteId }: ReactivateAthlete,
): Promise<{ state: "PENDING" | "ACTIVE" }> {
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [athleteId]);
    const athlete = await tx.db.athlete.findUnique({
      where: { id: athleteId },
      include: { user: { select: { name: true } } },
    });
    if (!athlete) throw new DomainError("not_found", "athlete.not_found");
    if (athlete.state !== "DEACTIVATED") {
      const act = { action: "athlete.reactivate", undoneBy: ["athlete.deactivate"] };
      const first = await findOwnAct(tx, { ...act, entity: "athlete", entityId: athleteId });
      if (first) return { state: first.values.state as "PENDING" | "ACTIVE" };
      throw new DomainError("conflict", "onboarding.not_deactivated");
    }
    const { roundId } = await openRound(tx, {
      athleteId,
      cause: "REACTIVATION",
    });
    const isWhole = CompleteProfile.safeParse(profileOf(athlete)).success;
    const state = isWhole ? "ACTIVE" : "PENDING";
    if (isWhole) {
      await enableAthlete(tx, { athleteId, from: "DEACTIVATED" });
      await tx.db.onboardingRound.update({
        where: { id: roundId },
        data: { state: "ENABLED", closedAt: tx.now },
      });
      const key = `athlete-reactivated:${roundId}`;
      await requestMail(tx, { kind: "athlete-reactivated", recipientId: athleteId, subjectId: athleteId, key });
    } else {
      await tx.db.athlete.update({
        where: { id: athleteId },
        data: {
          state,
          deactivatedAt: null,
          deactivationReason: null,
          reactivationRequestedAt: null,
          reactivationRefusal: null,
        },
      });
      await emit(tx, athleteReactivated.create({ athleteId, roundId }));
    }
    await recordAudit(tx, {
      action: "athlete.reactivate",
      entity: "athlete",
      entityId: athleteId,
      values: { state },
    });
    return { state };
  });
}
