import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";
import type { CoachDetails } from "@zea/domain/coach/schema";
import { daysBetween } from "@zea/format/calendar-date";

type Outputs = inferRouterOutputs<AdminRouter>["coach"];

export type CoachRow = Outputs["list"]["rows"][number];
export type Coach = Outputs["get"];
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

/** Merges the edits made from `base` with what another administrator `stored` meanwhile: fields they changed keep their value. */
export function mergeEdits({ base, edited, stored }: Record<"base" | "edited" | "stored", CoachDetails>): CoachDetails {
  const merge = <Values extends object>(from: Values, to: Values, current: Values): Values => {
    const unchanged = (Object.keys(current) as (keyof Values)[]).filter(
      (field) => JSON.stringify(current[field]) === JSON.stringify(from[field]),
    );
    return { ...current, ...Object.fromEntries(unchanged.map((field) => [field, to[field]])) };
  };
  const sorted = (details: CoachDetails) => ({ ...details, sessionTypeIds: details.sessionTypeIds.toSorted() });
  return {
    ...merge(sorted(base), edited, sorted(stored)),
    headline: merge(base.headline, edited.headline, stored.headline),
    bio: merge(base.bio, edited.bio, stored.bio),
  };
}

const noticeDays = 30;

/** Whether a document has expired on `today`, expires within 30 days, or later. */
export function documentState(expiresOn: string, today: string): "expired" | "soon" | "valid" {
  if (expiresOn < today) return "expired";
  const days = daysBetween(today, expiresOn);
  return days <= noticeDays ? "soon" : "valid";
}
