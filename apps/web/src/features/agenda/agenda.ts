import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Answers = inferRouterOutputs<AppRouter>;

export type Agenda = Answers["agenda"]["list"];
export type AgendaSession = Agenda["sessions"][number];
export type Bookable = Answers["agenda"]["athletes"][number];
export type BookOutcome = Answers["agenda"]["book"];
export type SessionType = Answers["coach"]["get"]["sessionTypes"][number];

export const views = ["day", "week", "list"] as const;
export type View = (typeof views)[number];

/** What stands beside the agenda: one of its sessions, or a booking that begins with a wished start. */
export type Panel = { kind: "session"; bookingId: string } | { kind: "book"; start: Date | null } | null;

/** The instant that stands for a calendar date where it is only named, in UTC. */
export const middayOf = (date: string): Date => new Date(`${date}T12:00:00Z`);
