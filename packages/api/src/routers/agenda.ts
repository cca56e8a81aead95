import { listAgenda } from "@zea/domain/agenda/list-agenda";
import { ListAgenda } from "@zea/domain/agenda/schema";
import { listBookableAthletes } from "@zea/domain/booking/bookable-athletes";
import { cancelBooking } from "@zea/domain/booking/cancel-booking";
import { listFreeSlots } from "@zea/domain/booking/free-slots";
import { findBooking } from "@zea/domain/booking/queries";
import { BookingId, CancelBookingFor, ListFreeSlots, RequestBookingFor } from "@zea/domain/booking/schema";
import { addPhotosOf } from "../add-photos.ts";
import { requestOnBehalfAndAwait } from "../await-outcome.ts";
import { coachProcedure, router } from "../trpc.ts";

const BookFor = RequestBookingFor.omit({ coachId: true });

export const agendaRouter = router({
  list: coachProcedure.input(ListAgenda).query(async ({ ctx, input }) => {
    const { sessions, ...agenda } = await listAgenda(ctx, input);
    return { ...agenda, sessions: await addPhotosOf(ctx, "athlete", sessions) };
  }),
  athletes: coachProcedure.query(({ ctx }) => listBookableAthletes(ctx)),
  freeSlots: coachProcedure.input(ListFreeSlots).query(({ ctx, input }) => listFreeSlots(ctx, input)),
  book: coachProcedure
    .input(BookFor)
    .mutation(({ ctx, input }) => requestOnBehalfAndAwait(ctx, { ...input, coachId: ctx.actor.id })),
  previewCancel: coachProcedure.input(BookingId).query(async ({ ctx, input }) => {
    const { cancellation } = await findBooking(ctx, input);
    return cancellation;
  }),
  cancel: coachProcedure.input(CancelBookingFor).mutation(({ ctx, input }) => cancelBooking(ctx, input)),
});
