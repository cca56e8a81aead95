import { findProfile } from "@zea/domain/athlete/queries";
import { listBookings } from "@zea/domain/booking/queries";
import { clubCurrency } from "@zea/domain/club/rules";
import { findCoachDay } from "@zea/domain/coach/find-coach-day";
import { findBalance } from "@zea/domain/credit/queries";
import { findPaySoFar } from "@zea/domain/payment/queries";
import { listOpenStatements } from "@zea/domain/payment/report-queries";
import { athleteProcedure, coachProcedure, router } from "../trpc.ts";

export const homeRouter = router({
  get: athleteProcedure.query(async ({ ctx }) => {
    const [{ name, state, deadline, reactivationRequestedAt }, balance, { bookings }] = await Promise.all([
      findProfile(ctx),
      findBalance(ctx, { athleteId: ctx.actor.id }),
      listBookings(ctx, { when: "upcoming" }),
    ]);
    return { name, state, deadline, reactivationRequestedAt, ...balance, nextBooking: bookings[0] ?? null };
  }),
  coach: coachProcedure.query(async ({ ctx }) => {
    const [day, pay, statements] = await Promise.all([findCoachDay(ctx), findPaySoFar(ctx), listOpenStatements(ctx)]);
    return { ...day, statements, pay: { ...pay, currency: clubCurrency } };
  }),
});
