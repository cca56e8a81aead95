import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AppRouter>;

export type Agenda = Outputs["agenda"]["list"];
export type AgendaSession = Agenda["sessions"][number];
export type BookableAthlete = Outputs["agenda"]["athletes"][number];
export type BookOutcome = Outputs["agenda"]["book"];
export type SessionType = Outputs["coach"]["get"]["sessionTypes"][number];

export const views = ["day", "week", "list"] as const;
export type View = (typeof views)[number];

/** What the panel shows: a session, or the form for a new booking with an optional start. */
export type Panel = { kind: "session"; bookingId: string } | { kind: "book"; start: Date | null } | null;
