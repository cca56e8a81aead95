import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { clubTimeZone } from "../club.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { checkShown } from "../shown.ts";
import { dateText, localDate } from "../time.ts";
import { countByRate } from "./admin-queries.ts";
import type { RemoveRate } from "./schema.ts";
import { lockCoach } from "./update-coach.ts";

/** Removes a rate that has not begun and that no session has used. Again by the same person, it does nothing. */
export function removeRate(ctx: Ctx<Admin>, { coachId, validFrom, shown }: RemoveRate): Promise<void> {
  return transaction(ctx, async (tx) => {
    await lockCoach(tx, coachId);
    const rate = (await countByRate(tx, coachId)).find((one) => dateText(one.validFrom) === validFrom);
    const act = { action: "coach.remove_rate", entity: "coach", entityId: coachId };
    if (!rate && (await findOwnAct(tx, { ...act, values: { validFrom } }))) return;
    if (!rate) throw new DomainError("not_found", "coach.rate_not_found");
    const { id, hourlyRateMinor, sessions } = rate;
    if (sessions > 0) throw new DomainError("conflict", "coach.rate_used", { count: sessions });
    if (validFrom <= localDate(tx.now, clubTimeZone)) throw new DomainError("conflict", "coach.rate_begun");
    checkShown(shown, { hourlyRateMinor });
    await tx.db.coachRate.delete({ where: { id } });
    await recordAudit(tx, {
      ...act,
      fields: ["hourlyRateMinor"],
      values: { hourlyRateMinorBefore: hourlyRateMinor, validFrom },
    });
  });
}
