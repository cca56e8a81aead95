import { inviteAdmin, renewInvitation } from "@zea/domain/person/invite-person";
import { listAdmins } from "@zea/domain/person/queries";
import { revokeAdminAccess } from "@zea/domain/person/revoke-admin-access";
import { InviteAdmin, PersonId, RevokeAdminAccess } from "@zea/domain/person/schema";
import { takeAttempts } from "../attempts.ts";
import { sendInvitation } from "../send-invitation.ts";
import { adminProcedure, router } from "../trpc.ts";

/** Administrators and invitations. */
export const personRouter = router({
  admins: adminProcedure.query(({ ctx }) => listAdmins(ctx)),
  invite: adminProcedure.input(InviteAdmin).mutation(async ({ ctx, input }) => {
    const { personId } = await inviteAdmin(ctx, input);
    return { personId, ...(await sendInvitation(ctx.db, personId)) };
  }),
  /** Also for coaches. */
  renewInvitation: adminProcedure.input(PersonId).mutation(async ({ ctx, input }) => {
    await takeAttempts(ctx.db, { source: ctx.source, personId: ctx.actor.id }, [
      { limit: "invitation", of: [input.personId] },
    ]);
    const { personId } = await renewInvitation(ctx, input);
    return sendInvitation(ctx.db, personId);
  }),
  revokeAdminAccess: adminProcedure
    .input(RevokeAdminAccess)
    .mutation(({ ctx, input }) => revokeAdminAccess(ctx, input)),
});
