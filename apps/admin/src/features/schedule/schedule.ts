import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AdminRouter>["schedule"];

export type CoachDay = Outputs["day"]["coaches"][number];
export type ClubDay = Outputs["day"];
export type ClubWeek = Outputs["week"];
export type CoachWeek = ClubWeek["coaches"][number];
export type BookingRow = Outputs["list"]["rows"][number];
export type Counts = ClubDay["counts"];
export type BookingDetails = Outputs["getBooking"];
export type Coach = Outputs["coaches"]["coaches"][number];
export type SessionType = Outputs["coaches"]["sessionTypes"][number];
export type BookableAthlete = Outputs["athletes"][number];
export type ConflictKind = BookingRow["conflicts"][number];
