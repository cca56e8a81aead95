import { recordAudit } from "../audit/record-audit.ts";
import { clubTimeZone } from "../club.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { sameInAll } from "../localized-text.ts";
import { createInvited, findInvited, type Issued, issueInvitation, issueUnlessLive } from "../person/invite-person.ts";
import { addCoach } from "./add-coach.ts";
import { checkRate } from "./check-rate.ts";
import type { InviteCoach } from "./schema.ts";
import { checkTypes } from "./update-coach.ts";

/**
 * Creates a coach without password and availability, and issues the link to mail them. Refuses an address in use. Again by
 * the same person before they have a password, it only issues another link when the first is no longer valid.
 */
export function inviteCoach(ctx: Ctx<Admin>, input: InviteCoach): Promise<{ coachId: string } & Issued> {
  const { name, email, sessionTypeIds, hourlyRateMinor, validFrom, reason } = input;
  return transaction(ctx, async (tx) => {
    const values = { hourlyRateMinor, validFrom, sessionTypes: sessionTypeIds.length };
    const act = { action: "coach.invite", entity: "coach", values };
    const first = await findInvited(tx, { ...input, role: "COACH" }, [act]);
    if (first) return { coachId: first, token: await issueUnlessLive(tx, first) };
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
    return { coachId: id, token: await issueInvitation(tx, id) };
  });
}
