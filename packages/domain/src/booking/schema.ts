import { z } from "zod";
import { prose, search } from "../text-schema.ts";

const credits = z.int().min(0).max(1_000_000);

/** What the page said of a booking; it is refused when others are the terms by now. */
const ShownTerms = z.object({
  credits,
  minutes: z.int().min(0).max(1440),
  freeUntil: z.date().optional(),
});

/** `requestKey` is chosen by the client and makes the request idempotent. */
export const RequestBooking = z.object({
  coachId: z.uuid(),
  sessionTypeId: z.uuid(),
  startsAt: z.date().refine((at) => at.getTime() % 60_000 === 0, "booking.whole_minute"),
  requestKey: z.uuid(),
  shown: ShownTerms,
});
export type RequestBooking = z.infer<typeof RequestBooking>;

const reason = prose(500, { required: "booking.reason_required", tooLong: "reason.too_long" }).min(
  3,
  "booking.reason_required",
);

/** A request by a coach or admin on behalf of an athlete. */
export const RequestBookingFor = RequestBooking.extend({ athleteId: z.uuid(), reason });
export type RequestBookingFor = z.infer<typeof RequestBookingFor>;

export const QuoteBooking = RequestBooking.omit({ requestKey: true, shown: true });
export type QuoteBooking = z.infer<typeof QuoteBooking>;

export const BookingId = z.object({ bookingId: z.uuid() });
export type BookingId = z.infer<typeof BookingId>;

/** The refund that the page showed; cancelling is refused when it is another by now. */
const ShownRefund = z.object({ isRefunded: z.boolean(), credits });

export const CancelBooking = BookingId.extend({ shown: ShownRefund });
export type CancelBooking = z.infer<typeof CancelBooking>;

/** A cancellation by a coach or admin. */
export const CancelBookingFor = CancelBooking.extend({ reason });

/** `date` is club-local. */
export const ListFreeSlots = z.object({ athleteId: z.uuid(), sessionTypeId: z.uuid(), date: z.iso.date() });
export type ListFreeSlots = z.infer<typeof ListFreeSlots>;

export const ListFreeSlotsFor = ListFreeSlots.extend({ coachId: z.uuid() });
export type ListFreeSlotsFor = z.infer<typeof ListFreeSlotsFor>;

export const FindBookableAthletes = z.object({ search: search });
export type FindBookableAthletes = z.infer<typeof FindBookableAthletes>;
