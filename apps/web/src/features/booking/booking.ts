import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AppRouter>;

export type Booking = Outputs["booking"]["list"]["bookings"][number];
/** A booking with feedback and evaluation. */
export type AnsweredBooking = Outputs["booking"]["get"];
export type Quote = Outputs["booking"]["quote"];
/** What the page says of a booking before it is requested. */
export type Terms = { credits: number; minutes: number; freeUntil?: Date };
export type Slot = { coachId: string; sessionTypeId: string; startsAt: Date };
