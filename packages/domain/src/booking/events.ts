import { z } from "zod";
import { eventKind } from "../event.ts";

const booking = { bookingId: z.uuid() };

export const bookingRequested = eventKind("booking/requested", "bookingId", booking);
export const bookingConfirmed = eventKind("booking/confirmed", "bookingId", booking);
export const bookingRejected = eventKind("booking/rejected", "bookingId", booking);
export const bookingCancelled = eventKind("booking/cancelled", "bookingId", booking);
