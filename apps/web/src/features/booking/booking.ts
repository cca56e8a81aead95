import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Answers = inferRouterOutputs<AppRouter>;

export type Booking = Answers["booking"]["get"];
export type Quote = Answers["booking"]["quote"];
export type Slot = { coachId: string; sessionTypeId: string; startsAt: Date };
