import { z } from "zod";
import { calendarStates } from "./values.ts";

/** A start on the whole minute; the client names the request by a key of its own. */
export const RequestBooking = z.object({
  coachId: z.uuid(),
  sessionTypeId: z.uuid(),
  startsAt: z.date().refine((at) => at.getTime() % 60_000 === 0, "booking.whole_minute"),
  requestKey: z.uuid(),
});
export type RequestBooking = z.infer<typeof RequestBooking>;

const reason = z.string().trim().min(3, "booking.reason_required").max(500);

/** A request that a coach or an admin makes for an athlete, and why. */
export const RequestBookingFor = RequestBooking.extend({ athleteId: z.uuid(), reason });
export type RequestBookingFor = z.infer<typeof RequestBookingFor>;

export const QuoteBooking = RequestBooking.omit({ requestKey: true });
export type QuoteBooking = z.infer<typeof QuoteBooking>;

export const BookingId = z.object({ bookingId: z.uuid() });
export type BookingId = z.infer<typeof BookingId>;

export const CancelBooking = BookingId.extend({
  reason: reason.optional(),
});
export type CancelBooking = z.infer<typeof CancelBooking>;

/** A cancellation by a coach or the club. */
export const CancelBookingFor = BookingId.extend({ reason });

const longestPeriodDays = 45;

/** A stretch of a coach's agenda. */
export const ListAgenda = z
  .object({ from: z.date(), to: z.date() })
  .refine(({ from, to }) => from < to && to.getTime() - from.getTime() <= longestPeriodDays * 86_400_000);
export type ListAgenda = z.infer<typeof ListAgenda>;

/** When a coach can take an athlete on a club-local date. */
export const ListStarts = z.object({ athleteId: z.uuid(), sessionTypeId: z.uuid(), date: z.iso.date() });
export type ListStarts = z.infer<typeof ListStarts>;

/** What the club's calendar is looked through by, and from which club-local date. */
export const ReadCalendar = z.object({
  date: z.iso.date().startsWith("20"),
  coachId: z.uuid().optional(),
  state: z.enum([...calendarStates, "CONFLICT"]).optional(),
  search: z.string().trim().max(120).optional(),
  /** From 1. */
  page: z.int().min(1).max(10_000).default(1),
});
export type ReadCalendar = z.input<typeof ReadCalendar>;

/** When a coach can take an athlete on a club-local date, asked by the club. */
export const ListStartsFor = ListStarts.extend({ coachId: z.uuid() });
export type ListStartsFor = z.infer<typeof ListStartsFor>;

/** The active athletes whose name or address contains the text. */
export const FindBookable = z.object({ search: z.string().trim().max(120) });
export type FindBookable = z.infer<typeof FindBookable>;
