import { findProfile } from "@zea/domain/athlete/queries";
import { listBookings } from "@zea/domain/booking/queries";
import { findBalance } from "@zea/domain/credit/queries";
import { athleteProcedure, router } from "../trpc.ts";

export const homeRouter = router({
  get: athleteProcedure.query(async ({ ctx }) => {
    const [{ name, state, deadline, reactivationRequestedAt }, balance, { bookings }] = await Promise.all([
      findProfile(ctx),
      findBalance(ctx, { athleteId: ctx.actor.id }),
      listBookings(ctx, { when: "upcoming" }),
    ]);
    return { name, state, deadline, reactivationRequestedAt, ...balance, nextBooking: bookings[0] ?? null };
  }),
});
