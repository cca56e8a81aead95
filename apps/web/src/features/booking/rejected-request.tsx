import { fetchOrNotFound, trpc } from "@/trpc/server.ts";
import type { Booking } from "./booking.ts";
import { BookingRejected } from "./booking-rejected.tsx";
import { NearestSlots } from "./nearest-slots.tsx";
import { RequestedSlot } from "./requested-slot.tsx";

/** A refused request: why, and the nearest free slots. */
export async function RejectedRequest({ booking }: { booking: Booking }) {
  const { nearest, terms } = await fetchOrNotFound(trpc.booking.outcome.queryOptions({ bookingId: booking.bookingId }));
  const { rejectionReason, coach, sessionTypeId } = booking;
  return (
    <div className="grid gap-5">
      <BookingRejected reason={rejectionReason} />
      <RequestedSlot booking={booking} />
      <NearestSlots coachId={coach.id} sessionTypeId={sessionTypeId} terms={terms} slots={terms ? nearest : []} />
    </div>
  );
}
