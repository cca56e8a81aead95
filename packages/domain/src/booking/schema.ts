import { z } from "zod";

/** A start on the whole minute; the client names the request by a key of its own. */
export const RequestBooking = z.object({
  coachId: z.uuid(),
  sessionTypeId: z.uuid(),
  startsAt: z.date().refine((at) => at.getTime() % 60_000 === 0, "booking.whole_minute"),
  requestKey: z.uuid(),
});
export type RequestBooking = z.infer<typeof RequestBooking>;

export const QuoteBooking = RequestBooking.omit({ requestKey: true });
export type QuoteBooking = z.infer<typeof QuoteBooking>;

export const BookingId = z.object({ bookingId: z.uuid() });
export type BookingId = z.infer<typeof BookingId>;

export const CancelBooking = BookingId.extend({
  reason: z.string().trim().min(3).max(500).optional(),
});
export type CancelBooking = z.infer<typeof CancelBooking>;
