import { recordAudit } from "../audit/record-audit.ts";
import { clubTimeZone } from "../club.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { sameInAll } from "../localized-text.ts";
import { createInvited, findInvited, type Repeatable } from "../person/invite-person.ts";
import { addCoach } from "./add-coach.ts";
import { checkRate } from "./check-rate.ts";
import type { InviteCoach } from "./schema.ts";
import { checkTypes } from "./update-coach.ts";

/** Creates a coach without password and availability. Refuses an address in use. Again by the same person, it does nothing. */
export function inviteCoach(ctx: Ctx<Admin>, input: InviteCoach): Promise<{ coachId: string } & Repeatable> {
  const { name, email, sessionTypeIds, hourlyRateMinor, validFrom, reason } = input;
  return transaction(ctx, async (tx) => {
    const values = { hourlyRateMinor, validFrom, sessionTypes: sessionTypeIds.length };
    const act = { action: "coach.invite", entity: "coach", values };
    const first = await findInvited(tx, { ...input, role: "COACH" }, [act]);
    if (first) return { coachId: first, isRepeated: true };
    await checkTypes(tx, sessionTypeIds);
    await checkRate(tx, { ...input, coachId: null });
    const id = await createInvited(tx, input, "COACH");
    await addCoach(tx, {
      id,
      displayName: name,
      headline: sameInAll(""),
      bio: sameInAll(""),
      timeZone: clubTimeZone,
      sessionTypeIds,
      rates: [{ hourlyRateMinor, validFrom }],
      rules: [],
    });
    await recordAudit(tx, {
      ...act,
      entityId: id,
      personal: { personId: id, values: { name, email } },
      ...(reason !== undefined && { reason }),
    });
    return { coachId: id, isRepeated: false };
  });
}
