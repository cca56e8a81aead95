import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { dateText, dateValue } from "../time.ts";
import { countByRate } from "./admin-queries.ts";
import { checkRate } from "./check-rate.ts";
import type { AddRate } from "./schema.ts";
import { lockCoach } from "./update-coach.ts";

/**
 * Sets a coach's hourly rate from a club-local date on; recorded sessions keep their amount.
 * An existing rate can be corrected only until a session in its period is recorded.
 */
export function addRate(ctx: Ctx<Admin>, input: AddRate): Promise<void> {
  const { coachId, hourlyRateMinor, validFrom, reason } = input;
  return transaction(ctx, async (tx) => {
    await lockCoach(tx, coachId);
    const counted = await countByRate(tx, coachId);
    const same = counted.find((rate) => dateText(rate.validFrom) === validFrom);
    if (same?.hourlyRateMinor === hourlyRateMinor) return;
    if (same && same.sessions > 0) throw new DomainError("conflict", "coach.rate_used", { count: same.sessions });
    await checkRate(tx, input);
    const before = counted.filter((rate) => dateText(rate.validFrom) <= validFrom).at(-1);
    const data = { coachId, hourlyRateMinor, validFrom: dateValue(validFrom) };
    const where = { coachId_validFrom: { coachId, validFrom: data.validFrom } };
    await tx.db.coachRate.upsert({ where, create: data, update: data });
    await recordAudit(tx, {
      action: "coach.rate",
      entity: "coach",
      entityId: coachId,
      fields: ["hourlyRateMinor"],
      values: { hourlyRateMinorBefore: before?.hourlyRateMinor ?? null, hourlyRateMinor, validFrom },
      ...(reason !== undefined && { reason }),
    });
  });
}
