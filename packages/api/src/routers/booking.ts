import { tracked } from "@trpc/server";
import { cancelBooking, withdrawBooking } from "@zea/domain/booking/cancel-booking";
import { findBooking, findBookingOutcome, listBookings, quoteBooking } from "@zea/domain/booking/queries";
import { BookingId, CancelBooking, QuoteBooking, RequestBooking } from "@zea/domain/booking/schema";
import { findBalance } from "@zea/domain/credit/queries";
import { findAnswers } from "@zea/domain/feedback/queries";
import { z } from "zod";
import { addPhoto, addPhotosOf } from "../add-photos.ts";
import { followOutcome, requestAndAwait } from "../await-outcome.ts";
import { athleteProcedure, router } from "../trpc.ts";

const ListBookings = z.object({ when: z.enum(["upcoming", "past"]), cursor: z.uuid().optional() });
const FollowBooking = BookingId.extend({ lastEventId: z.string().max(100).nullish() });

export const bookingRouter = router({
  quote: athleteProcedure.input(QuoteBooking).query(async ({ ctx, input }) => {
    const quote = await quoteBooking(ctx, input);
    return { ...quote, isFree: quote.state === "FREE" };
  }),
  request: athleteProcedure.input(RequestBooking).mutation(({ ctx, input }) => requestAndAwait(ctx, input)),
  follow: athleteProcedure.input(FollowBooking).subscription(async function* ({ ctx, input, signal }) {
    const since = input.lastEventId?.split("/")[1];
    for await (const outcome of followOutcome(ctx, { ...input, since, signal })) {
      yield tracked(`${outcome.bookingId}/${outcome.status}`, outcome);
    }
  }),
  outcome: athleteProcedure.input(BookingId).query(({ ctx, input }) => findBookingOutcome(ctx, input)),
  get: athleteProcedure.input(BookingId).query(async ({ ctx, input }) => {
    const [booking, answers] = await Promise.all([findBooking(ctx, input), findAnswers(ctx, input)]);
    return { ...booking, ...answers, coach: await addPhoto(ctx, booking.coach) };
  }),
  list: athleteProcedure.input(ListBookings).query(async ({ ctx, input }) => {
    const { bookings, ...page } = await listBookings(ctx, input);
    return { ...page, bookings: await addPhotosOf(ctx, "coach", bookings) };
  }),
  previewCancel: athleteProcedure.input(BookingId).query(async ({ ctx, input }) => {
    const { cancellation } = await findBooking(ctx, input);
    return cancellation;
  }),
  cancel: athleteProcedure.input(CancelBooking).mutation(async ({ ctx, input }) => {
    const outcome = await cancelBooking(ctx, input);
    const { balance } = await findBalance(ctx, { athleteId: ctx.actor.id });
    return { ...outcome, balance };
  }),
  withdraw: athleteProcedure.input(BookingId).mutation(({ ctx, input }) => withdrawBooking(ctx, input)),
});
