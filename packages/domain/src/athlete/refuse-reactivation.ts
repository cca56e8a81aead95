import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes } from "../lock.ts";
import { requestMail } from "../mail/request-mail.ts";
import type { RefuseReactivation } from "./schema.ts";

/** Refuses a deactivated athlete's request for a reason that they read; they can ask again. Again by the same person, it does nothing. */
export function refuseReactivation(ctx: Ctx<Admin>, { athleteId, reason }: RefuseReactivation): Promise<void> {
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [athleteId]);
    const { count } = await tx.db.athlete.updateMany({
      where: { id: athleteId, state: "DEACTIVATED", reactivationRequestedAt: { not: null } },
      data: { reactivationRequestedAt: null, reactivationRefusal: reason },
    });
    const act = { action: "athlete.refuse_reactivation", entity: "athlete", entityId: athleteId };
    if (count === 0) {
      if (!(await tx.db.athlete.count({ where: { id: athleteId } })))
        throw new DomainError("not_found", "athlete.not_found");
      const isRefused = await tx.db.athlete.count({ where: { id: athleteId, reactivationRefusal: reason } });
      if (isRefused && (await findOwnAct(tx, act))) return;
      throw new DomainError("conflict", "onboarding.not_requested");
    }
    const kind = "reactivation-refused";
    const key = `${kind}:${athleteId}:${tx.now.toISOString()}`;
    await requestMail(tx, { kind, recipientId: athleteId, subjectId: athleteId, key });
    await recordAudit(tx, { ...act, fields: ["reactivationRequestedAt"], reason });
  });
}
