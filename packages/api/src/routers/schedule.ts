import { findBookableAthletes } from "@zea/domain/booking/bookable-athletes";
import { cancelBooking } from "@zea/domain/booking/cancel-booking";
import { listFreeSlotsFor } from "@zea/domain/booking/free-slots";
import { findBooking } from "@zea/domain/booking/queries";
import {
  BookingId,
  CancelBookingFor,
  FindBookableAthletes,
  ListFreeSlotsFor,
  RequestBookingFor,
} from "@zea/domain/booking/schema";
import { listBookableCoaches } from "@zea/domain/coach/queries";
import {
  inspectBooking,
  listScheduledBookings,
  readScheduleDay,
  readScheduleWeek,
} from "@zea/domain/schedule/read-schedule";
import { ReadSchedule } from "@zea/domain/schedule/schema";
import { addPhotos } from "../add-photos.ts";
import { requestOnBehalfAndAwait } from "../await-outcome.ts";
import { adminProcedure, router } from "../trpc.ts";

/** All bookings of the club. */
export const scheduleRouter = router({
  day: adminProcedure.input(ReadSchedule).query(async ({ ctx, input }) => {
    const { coaches, ...day } = await readScheduleDay(ctx, input);
    return { ...day, coaches: await addPhotos(ctx, coaches) };
  }),
  week: adminProcedure.input(ReadSchedule).query(({ ctx, input }) => readScheduleWeek(ctx, input)),
  list: adminProcedure.input(ReadSchedule).query(({ ctx, input }) => listScheduledBookings(ctx, input)),
  getBooking: adminProcedure.input(BookingId).query(({ ctx, input }) => inspectBooking(ctx, input)),
  coaches: adminProcedure.query(({ ctx }) => listBookableCoaches(ctx)),
  athletes: adminProcedure.input(FindBookableAthletes).query(({ ctx, input }) => findBookableAthletes(ctx, input)),
  freeSlots: adminProcedure.input(ListFreeSlotsFor).query(({ ctx, input }) => listFreeSlotsFor(ctx, input)),
  book: adminProcedure.input(RequestBookingFor).mutation(({ ctx, input }) => requestOnBehalfAndAwait(ctx, input)),
  previewCancel: adminProcedure.input(BookingId).query(async ({ ctx, input }) => {
    const { cancellation } = await findBooking(ctx, input);
    return cancellation;
  }),
  cancel: adminProcedure.input(CancelBookingFor).mutation(({ ctx, input }) => cancelBooking(ctx, input)),
});
