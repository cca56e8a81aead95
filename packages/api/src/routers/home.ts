import { findCoachDay } from "@zea/domain/agenda/find-coach-day";
import { findProfile } from "@zea/domain/athlete/queries";
import { listBookings } from "@zea/domain/booking/queries";
import { findBalance } from "@zea/domain/credit/queries";
import { findLatestRequest } from "@zea/domain/credit/requests";
import { findPaymentSoFar } from "@zea/domain/payment/queries";
import { listOpenStatements } from "@zea/domain/payment/report-queries";
import { addPhotosOf } from "../add-photos.ts";
import { athleteProcedure, coachProcedure, router } from "../trpc.ts";

export const homeRouter = router({
  get: athleteProcedure.query(async ({ ctx }) => {
    const [profile, balance, { bookings }, creditRequest] = await Promise.all([
      findProfile(ctx),
      findBalance(ctx, { athleteId: ctx.actor.id }),
      listBookings(ctx, { when: "open" }),
      findLatestRequest(ctx),
    ]);
    const { name, state, deadline, reactivationRequestedAt, deactivationReason, reactivationRefusal } = profile;
    const account = { name, state, deadline, reactivationRequestedAt, deactivationReason, reactivationRefusal };
    const [nextBooking = null] = await addPhotosOf(ctx, "coach", bookings.slice(0, 1));
    return { ...account, ...balance, nextBooking, creditRequest };
  }),
  coach: coachProcedure.query(async ({ ctx }) => {
    const [day, pay, statements] = await Promise.all([
      findCoachDay(ctx),
      findPaymentSoFar(ctx),
      listOpenStatements(ctx),
    ]);
    return { ...day, statements, pay };
  }),
});
