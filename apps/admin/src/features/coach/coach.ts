import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";
import type { CoachDetails } from "@zea/domain/coach/schema";
import { daysBetween } from "@zea/format/calendar-date";

type Outputs = inferRouterOutputs<AdminRouter>["coach"];

export type CoachRow = Outputs["list"]["rows"][number];
export type Coach = Outputs["get"];
export type RateEffects = Outputs["previewRate"];
export type AccessEndPreview = Outputs["previewAccessEnd"];
export type CoachState = CoachRow["state"];

/** Inactive coaches can't be booked; invited ones have not chosen a password yet. */
export function stateOf({ isActive, invitation }: Pick<Coach, "isActive" | "invitation">): CoachState {
  if (!isActive) return "INACTIVE";
  return invitation ? "INVITED" : "ACTIVE";
}

/** What the form of a coach edits. */
export function formValuesOf(coach: Coach): CoachDetails {
  const { displayName, headline, bio, timeZone, breakMinutes, sessionTypes } = coach;
  const sessionTypeIds = sessionTypes.filter(({ isGiven }) => isGiven).map(({ id }) => id);
  return { displayName, headline, bio, timeZone, breakMinutes, sessionTypeIds };
}

const noticeDays = 30;

/** Whether a document has expired on `today`, expires within 30 days, or later. */
export function documentState(expiresOn: string, today: string): "expired" | "soon" | "valid" {
  if (expiresOn < today) return "expired";
  const days = daysBetween(today, expiresOn);
  return days <= noticeDays ? "soon" : "valid";
}
