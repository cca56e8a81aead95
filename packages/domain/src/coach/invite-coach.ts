import { recordAudit } from "../audit/record-audit.ts";
import { clubTimeZone } from "../club.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { sameInAll } from "../localized-text.ts";
import { createInvited } from "../person/invite-person.ts";
import { addCoach } from "./add-coach.ts";
import type { InviteCoach } from "./schema.ts";
import { checkTypes } from "./update-coach.ts";

/** Creates a coach without password and availability. Refuses an address in use. */
export function inviteCoach(ctx: Ctx<Admin>, input: InviteCoach): Promise<{ coachId: string }> {
  const { name, email, sessionTypeIds, hourlyRateMinor, validFrom } = input;
  return transaction(ctx, async (tx) => {
    await checkTypes(tx, sessionTypeIds);
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
      action: "coach.invite",
      entity: "coach",
      entityId: id,
      values: { hourlyRateMinor, validFrom, sessionTypes: sessionTypeIds.length },
      personal: { personId: id, values: { name, email } },
    });
    return { coachId: id };
  });
}
