import { listAthleteAuditTrail, listAthleteSessions } from "@zea/domain/athlete/admin-queries";
import { findCoachedAthlete, listCoachedAthletes } from "@zea/domain/athlete/coached-athletes";
import { deactivateAthlete, previewDeactivation } from "@zea/domain/athlete/deactivate-athlete";
import { extendOnboarding } from "@zea/domain/athlete/extend-onboarding";
import { findAthlete, listAthletes } from "@zea/domain/athlete/queries";
import { reactivateAthlete } from "@zea/domain/athlete/reactivate-athlete";
import { refuseReactivation } from "@zea/domain/athlete/refuse-reactivation";
import {
  DeactivateAthlete,
  ExtendOnboarding,
  FindAthlete,
  ListAthleteSessions,
  ListAthletes,
  ListCoachedAthletes,
  ReactivateAthlete,
  RefuseReactivation,
  UpdateAthlete,
} from "@zea/domain/athlete/schema";
import { updateAthlete } from "@zea/domain/athlete/update-athlete";
import { findAthleteProgress } from "@zea/domain/progress/queries";
import { FindAthleteProgress } from "@zea/domain/progress/schema";
import { withdrawAthleteInvitation } from "@zea/domain/registration/invite-athlete";
import { listAthleteInvitations } from "@zea/domain/registration/queries";
import { InviteAthlete, RenewAthleteInvitation, WithdrawAthleteInvitation } from "@zea/domain/registration/schema";
import { addPhoto, addPhotos, addPhotosOf } from "../add-photos.ts";
import { inviteAthlete, renewAthleteInvitation } from "../invite-athlete.ts";
import { adminProcedure, coachProcedure, router } from "../trpc.ts";

export const adminAthleteRouter = router({
  list: adminProcedure.input(ListAthletes).query(({ ctx, input }) => listAthletes(ctx, input)),
  get: adminProcedure.input(FindAthlete).query(async ({ ctx, input }) => {
    return addPhoto(ctx, await findAthlete(ctx, input));
  }),
  invitations: adminProcedure.query(({ ctx }) => listAthleteInvitations(ctx)),
  invite: adminProcedure.input(InviteAthlete).mutation(({ ctx, input }) => inviteAthlete(ctx, input)),
  renewInvitation: adminProcedure
    .input(RenewAthleteInvitation)
    .mutation(({ ctx, input }) => renewAthleteInvitation(ctx, input)),
  withdrawInvitation: adminProcedure
    .input(WithdrawAthleteInvitation)
    .mutation(({ ctx, input }) => withdrawAthleteInvitation(ctx, input)),
  update: adminProcedure.input(UpdateAthlete).mutation(({ ctx, input }) => updateAthlete(ctx, input)),
  reactivate: adminProcedure.input(ReactivateAthlete).mutation(({ ctx, input }) => reactivateAthlete(ctx, input)),
  refuseReactivation: adminProcedure
    .input(RefuseReactivation)
    .mutation(({ ctx, input }) => refuseReactivation(ctx, input)),
  sessions: adminProcedure.input(ListAthleteSessions).query(({ ctx, input }) => listAthleteSessions(ctx, input)),
  auditTrail: adminProcedure.input(FindAthlete).query(({ ctx, input }) => listAthleteAuditTrail(ctx, input)),
  previewDeactivation: adminProcedure.input(FindAthlete).query(({ ctx, input }) => previewDeactivation(ctx, input)),
  deactivate: adminProcedure.input(DeactivateAthlete).mutation(({ ctx, input }) => deactivateAthlete(ctx, input)),
  extendDeadline: adminProcedure.input(ExtendOnboarding).mutation(({ ctx, input }) => extendOnboarding(ctx, input)),
});

/** A coach's own athletes. */
export const athleteRouter = router({
  list: coachProcedure.input(ListCoachedAthletes).query(async ({ ctx, input }) => {
    return addPhotos(ctx, await listCoachedAthletes(ctx, input));
  }),
  get: coachProcedure.input(FindAthleteProgress).query(async ({ ctx, input }) => {
    const [athlete, progress] = await Promise.all([findCoachedAthlete(ctx, input), findAthleteProgress(ctx, input)]);
    const sessions = await addPhotosOf(ctx, "coach", progress.sessions);
    return { ...athlete, progress: { ...progress, sessions } };
  }),
});
