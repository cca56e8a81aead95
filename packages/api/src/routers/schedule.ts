import { cancelBooking } from "@zea/domain/booking/cancel-booking";
import { findBookable, listBookableCoaches, listStartsFor } from "@zea/domain/booking/club-booking";
import { inspectBooking, listClubBookings, readClubDay, readClubWeek } from "@zea/domain/booking/club-calendar";
import { findBooking } from "@zea/domain/booking/queries";
import {
  BookingId,
  CancelBookingFor,
  FindBookable,
  ListStartsFor,
  ReadCalendar,
  RequestBookingFor,
} from "@zea/domain/booking/schema";
import { requestForAndAwait } from "../await-outcome.ts";
import { adminProcedure, router } from "../trpc.ts";

/** All bookings of the club. */
export const scheduleRouter = router({
  day: adminProcedure.input(ReadCalendar).query(({ ctx, input }) => readClubDay(ctx, input)),
  week: adminProcedure.input(ReadCalendar).query(({ ctx, input }) => readClubWeek(ctx, input)),
  list: adminProcedure.input(ReadCalendar).query(({ ctx, input }) => listClubBookings(ctx, input)),
  get: adminProcedure.input(BookingId).query(({ ctx, input }) => inspectBooking(ctx, input)),
  coaches: adminProcedure.query(({ ctx }) => listBookableCoaches(ctx)),
  athletes: adminProcedure.input(FindBookable).query(({ ctx, input }) => findBookable(ctx, input)),
  starts: adminProcedure.input(ListStartsFor).query(({ ctx, input }) => listStartsFor(ctx, input)),
  book: adminProcedure.input(RequestBookingFor).mutation(({ ctx, input }) => requestForAndAwait(ctx, input)),
  previewCancel: adminProcedure.input(BookingId).query(async ({ ctx, input }) => {
    const { cancellation } = await findBooking(ctx, input);
    return cancellation;
  }),
  cancel: adminProcedure.input(CancelBookingFor).mutation(({ ctx, input }) => cancelBooking(ctx, input)),
});
