import { TRPCError } from "@trpc/server";
import { deleteAccount } from "@zea/domain/own-data/delete-account";
import { previewDeletion } from "@zea/domain/own-data/preview-deletion";
import { findDeletionOutcome } from "@zea/domain/own-data/queries";
import { DeleteAccount } from "../account-schema.ts";
import { proveCurrentPassword } from "../current-password.ts";
import { router, signedInProcedure } from "../trpc.ts";

/** For athletes and coaches; administrators are revoked by each other. */
const memberProcedure = signedInProcedure.use(({ ctx, next }) => {
  const { role, id } = ctx.actor;
  if (role === "ADMIN") throw new TRPCError({ code: "FORBIDDEN" });
  return next({ ctx: { actor: { role, id } } });
});

export const ownDataRouter = router({
  previewDeletion: memberProcedure.query(({ ctx }) => previewDeletion(ctx)),
  deleteAccount: memberProcedure
    .input(DeleteAccount)
    .mutation(async ({ ctx, input: { currentPassword, ...shown } }) => {
      await proveCurrentPassword(ctx, currentPassword).catch(async (error: unknown) => {
        // pressed twice: the first has removed the password by now
        if (!(await findDeletionOutcome(ctx, ctx.actor.id))) throw error;
      });
      return deleteAccount(ctx, shown);
    }),
});
