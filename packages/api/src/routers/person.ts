import { inviteAdmin, renewInvitation } from "@zea/domain/person/invite-person";
import { listAdmins } from "@zea/domain/person/queries";
import { revokeAdminAccess } from "@zea/domain/person/revoke-admin-access";
import { InviteAdmin, RenewInvitation, RevokeAdminAccess } from "@zea/domain/person/schema";
import { takeAttempts } from "../attempts.ts";
import { sendInvitation } from "../send-invitation.ts";
import { adminProcedure, router } from "../trpc.ts";

/** Administrators and invitations. */
export const personRouter = router({
  admins: adminProcedure.query(({ ctx }) => listAdmins(ctx)),
  invite: adminProcedure.input(InviteAdmin).mutation(async ({ ctx, input }) => {
    const { personId, ...invited } = await inviteAdmin(ctx, input);
    return { personId, ...(await sendInvitation(ctx.db, personId, invited)) };
  }),
  /** Also for coaches. */
  renewInvitation: adminProcedure.input(RenewInvitation).mutation(async ({ ctx, input }) => {
    await takeAttempts(ctx.db, { source: ctx.source, personId: ctx.actor.id }, [
      { limit: "invitation", of: [input.personId] },
    ]);
    return sendInvitation(ctx.db, input.personId, await renewInvitation(ctx, input));
  }),
  revokeAdminAccess: adminProcedure
    .input(RevokeAdminAccess)
    .mutation(({ ctx, input }) => revokeAdminAccess(ctx, input)),
});
