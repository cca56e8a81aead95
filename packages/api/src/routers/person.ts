import { inviteAdmin, renewInvitation } from "@zea/domain/person/invite-person";
import { listAdmins } from "@zea/domain/person/queries";
import { revokeAdmin } from "@zea/domain/person/revoke-admin";
import { InviteAdmin, PersonId, RevokeAdmin } from "@zea/domain/person/schema";
import { sendInvitation } from "../invitation.ts";
import { countTry } from "../limiter.ts";
import { adminProcedure, router } from "../trpc.ts";

/** Who can enter the administration. */
export const personRouter = router({
  admins: adminProcedure.query(({ ctx }) => listAdmins(ctx)),
  invite: adminProcedure.input(InviteAdmin).mutation(async ({ ctx, input }) => {
    const { personId } = await inviteAdmin(ctx, input);
    return { personId, ...(await sendInvitation(ctx.db, personId)) };
  }),
  /** Of a coach too. */
  renewInvitation: adminProcedure.input(PersonId).mutation(async ({ ctx, input }) => {
    await countTry(ctx.db, "mail", input.personId);
    const { personId } = await renewInvitation(ctx, input);
    return sendInvitation(ctx.db, personId);
  }),
  revoke: adminProcedure.input(RevokeAdmin).mutation(({ ctx, input }) => revokeAdmin(ctx, input)),
});
