import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Answers = inferRouterOutputs<AppRouter>;

export type Booking = Answers["booking"]["list"]["bookings"][number];
/** A booking with both answers on it. */
export type AnsweredBooking = Answers["booking"]["get"];
export type Quote = Answers["booking"]["quote"];
export type Slot = { coachId: string; sessionTypeId: string; startsAt: Date };
