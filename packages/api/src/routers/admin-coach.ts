import { clubCurrency } from "@zea/domain/club";
import { addRate } from "@zea/domain/coach/add-rate";
import { inspectCoach, listClubCoaches } from "@zea/domain/coach/admin-queries";
import { inviteCoach } from "@zea/domain/coach/invite-coach";
import { addDocument, removeDocument } from "@zea/domain/coach/keep-documents";
import {
  ActivateCoach,
  AddDocument,
  AddRate,
  CoachId,
  InviteCoach,
  ListCoaches,
  RemoveDocument,
  UpdateCoach,
} from "@zea/domain/coach/schema";
import { activateCoach, updateCoach } from "@zea/domain/coach/update-coach";
import { sendInvitation } from "../invitation.ts";
import { adminProcedure, router } from "../trpc.ts";

/** The club's coaches, for administrators. */
export const adminCoachRouter = router({
  list: adminProcedure.input(ListCoaches).query(async ({ ctx, input }) => {
    return { ...(await listClubCoaches(ctx, input)), currency: clubCurrency };
  }),
  get: adminProcedure.input(CoachId).query(async ({ ctx, input }) => {
    return { ...(await inspectCoach(ctx, input)), currency: clubCurrency };
  }),
  invite: adminProcedure.input(InviteCoach).mutation(async ({ ctx, input }) => {
    const { coachId } = await inviteCoach(ctx, input);
    return { coachId, ...(await sendInvitation(ctx.db, coachId)) };
  }),
  update: adminProcedure.input(UpdateCoach).mutation(({ ctx, input }) => updateCoach(ctx, input)),
  activate: adminProcedure.input(ActivateCoach).mutation(({ ctx, input }) => activateCoach(ctx, input)),
  addRate: adminProcedure.input(AddRate).mutation(({ ctx, input }) => addRate(ctx, input)),
  addDocument: adminProcedure.input(AddDocument).mutation(({ ctx, input }) => addDocument(ctx, input)),
  removeDocument: adminProcedure.input(RemoveDocument).mutation(({ ctx, input }) => removeDocument(ctx, input)),
});
