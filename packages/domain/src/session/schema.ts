import { z } from "zod";
import { BookingId } from "../booking/schema.ts";
import { PageNumber } from "../paging/schema.ts";
import { prose, reason } from "../text-schema.ts";

const text = prose(2000, { required: "session.text_too_long", tooLong: "session.text_too_long" });
const score = z.int("session.score_required").min(1, "session.score_required").max(5, "session.score_required");

/** Seconds since the button was pressed, so that a request sent late keeps its time regardless of the device's clock. */
export const TimeSession = BookingId.extend({ secondsAgo: z.number().min(0).max(36_000) });
export type TimeSession = z.infer<typeof TimeSession>;

export const QuoteSession = BookingId.extend({
  actualStart: z.date(),
  actualEnd: z.date(),
});
export type QuoteSession = z.infer<typeof QuoteSession>;

/** `shown` is the payment that the page showed; the session is not completed with another. */
export const CompleteSession = QuoteSession.extend({
  shown: z.object({
    billableMinutes: z.int().min(0).max(1440),
    amountMinor: z.int().min(0).max(1_000_000_000).nullable(),
  }),
  /** Of a long session: the minutes that the person confirmed. */
  confirmed: z.object({ minutes: z.int().min(0).max(1440) }).optional(),
});
export type CompleteSession = z.infer<typeof CompleteSession>;

/** `shown` are the credits of which the page said that they stay spent. */
export const RecordNoShow = BookingId.extend({ shown: z.object({ credits: z.int().min(0).max(1_000_000) }) });
export type RecordNoShow = z.infer<typeof RecordNoShow>;

/** An admin must give a reason. */
export const UndoNoShow = BookingId.extend({ reason: reason.optional() });
export type UndoNoShow = z.infer<typeof UndoNoShow>;

export const ListNoShows = z.object({
  page: PageNumber,
});
export type ListNoShows = z.input<typeof ListNoShows>;

/** In minor units. */
const largest = 10_000_000;

/** `confirmed` is the total below zero of the coach's month that the person has confirmed. `requestKey` makes the adjustment idempotent. */
export const AdjustPayment = BookingId.extend({
  requestKey: z.uuid(),
  amountMinor: z
    .int("session.amount_invalid")
    .min(-largest, "session.amount_too_large")
    .max(largest, "session.amount_too_large")
    .refine((amount) => amount !== 0, "session.amount_invalid"),
  reason,
  confirmed: z.object({ totalMinor: z.int().min(-1_000_000_000_000).max(0) }).optional(),
});
export type AdjustPayment = z.infer<typeof AdjustPayment>;

export const GiveFeedback = BookingId.extend({
  rating: score,
  isObjectivesMet: z.boolean().nullish(),
  comments: text.nullish(),
});
export type GiveFeedback = z.infer<typeof GiveFeedback>;

export const RatingLinkToken = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
export type RatingLinkToken = z.infer<typeof RatingLinkToken>;

export const RateByLink = GiveFeedback.omit({ bookingId: true }).extend(RatingLinkToken.shape);
export type RateByLink = z.infer<typeof RateByLink>;

export const GiveEvaluation = BookingId.extend({
  effort: score,
  technique: score,
  notes: text.nullish(),
  nextObjectives: text.nullish(),
});
export type GiveEvaluation = z.infer<typeof GiveEvaluation>;
