import { previewAccessEnd } from "@zea/domain/access/access-effects";
import { endAccess } from "@zea/domain/access/end-access";
import { previewHandOver } from "@zea/domain/access/hand-over";
import { restoreAccess } from "@zea/domain/access/restore-access";
import { EndAccess, PreviewHandOver } from "@zea/domain/access/schema";
import { inspectCoach, listClubCoaches } from "@zea/domain/coach/admin-queries";
import { addDocument, removeDocument } from "@zea/domain/coach/documents";
import { inviteCoach } from "@zea/domain/coach/invite-coach";
import { findCoach, listCoaches } from "@zea/domain/coach/queries";
import { removeRate } from "@zea/domain/coach/remove-rate";
import { findOwnTexts, saveOwnTexts } from "@zea/domain/coach/save-own-texts";
import {
  AddDocument,
  CoachId,
  InviteCoach,
  ListCoaches,
  RemoveDocument,
  RemoveRate,
  SaveOwnTexts,
  SetCoachActive,
  UpdateCoach,
  WithdrawInvitation,
} from "@zea/domain/coach/schema";
import { setCoachActive, updateCoach } from "@zea/domain/coach/update-coach";
import { withdrawInvitation } from "@zea/domain/coach/withdraw-invitation";
import { DomainError } from "@zea/domain/errors";
import { detachFile } from "@zea/domain/file/attach-file";
import { DetachFile } from "@zea/domain/file/schema";
import { PreviewRate, SetRate } from "@zea/domain/payment/schema";
import { previewRate, setRate } from "@zea/domain/payment/set-rate";
import { nextSlots } from "@zea/domain/slot/queries";
import { z } from "zod";
import { addPhoto, addPhotos } from "../add-photos.ts";
import { sendInvitation } from "../send-invitation.ts";
import { adminProcedure, coachProcedure, publicProcedure, router } from "../trpc.ts";

type CoachRow = Awaited<ReturnType<typeof listCoaches>>[number] & { photoId: string | null };
type NextSlot = { startsAt: Date; sessionTypeId: string } | null;

export const coachRouter = router({
  list: publicProcedure.query(async ({ ctx }) => {
    const rows = await listCoaches(ctx);
    const [next, coaches] = await Promise.all([nextSlots(ctx, rows), addPhotos(ctx, rows)]);
    return coaches.map((coach) => toCoach(coach, next.get(coach.id) ?? null));
  }),
  get: publicProcedure.input(z.object({ coachId: z.uuid() })).query(async ({ ctx, input }) => {
    const row = await findCoach(ctx, input);
    if (!row) throw new DomainError("not_found", "coach.not_found");
    const [next, coach] = await Promise.all([nextSlots(ctx, [row]), addPhoto(ctx, row)]);
    return toCoach(coach, next.get(row.id) ?? null);
  }),
  ownTexts: coachProcedure.query(({ ctx }) => findOwnTexts(ctx)),
  saveOwnTexts: coachProcedure.input(SaveOwnTexts).mutation(({ ctx, input }) => saveOwnTexts(ctx, input)),
});

function toCoach(row: CoachRow, nextSlot: NextSlot) {
  return {
    id: row.id,
    displayName: row.displayName,
    photoId: row.photoId,
    headline: row.headline,
    bio: row.bio,
    timeZone: row.timeZone,
    sessionTypes: row.sessionTypes.map(({ isActive: _, ...type }) => type),
    nextSlot,
  };
}

/** The club's coaches. */
export const adminCoachRouter = router({
  list: adminProcedure.input(ListCoaches).query(({ ctx, input }) => listClubCoaches(ctx, input)),
  get: adminProcedure.input(CoachId).query(async ({ ctx, input }) => {
    return addPhoto(ctx, await inspectCoach(ctx, input));
  }),
  invite: adminProcedure.input(InviteCoach).mutation(async ({ ctx, input }) => {
    const { coachId, ...invited } = await inviteCoach(ctx, input);
    return { coachId, ...(await sendInvitation(ctx.db, coachId, invited)) };
  }),
  withdrawInvitation: adminProcedure
    .input(WithdrawInvitation)
    .mutation(({ ctx, input }) => withdrawInvitation(ctx, input)),
  update: adminProcedure.input(UpdateCoach).mutation(({ ctx, input }) => updateCoach(ctx, input)),
  setActive: adminProcedure.input(SetCoachActive).mutation(({ ctx, input }) => setCoachActive(ctx, input)),
  previewAccessEnd: adminProcedure.input(CoachId).query(({ ctx, input }) => previewAccessEnd(ctx, input)),
  previewHandOver: adminProcedure.input(PreviewHandOver).query(({ ctx, input }) => previewHandOver(ctx, input)),
  endAccess: adminProcedure.input(EndAccess).mutation(({ ctx, input }) => endAccess(ctx, input)),
  restoreAccess: adminProcedure.input(CoachId).mutation(({ ctx, input }) => restoreAccess(ctx, input)),
  previewRate: adminProcedure.input(PreviewRate).query(({ ctx, input }) => previewRate(ctx, input)),
  setRate: adminProcedure.input(SetRate).mutation(({ ctx, input }) => setRate(ctx, input)),
  removeRate: adminProcedure.input(RemoveRate).mutation(({ ctx, input }) => removeRate(ctx, input)),
  addDocument: adminProcedure.input(AddDocument).mutation(({ ctx, input }) => addDocument(ctx, input)),
  removeDocument: adminProcedure.input(RemoveDocument).mutation(({ ctx, input }) => removeDocument(ctx, input)),
  detachFile: adminProcedure.input(DetachFile).mutation(({ ctx, input }) => detachFile(ctx, input)),
});
