import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";
import type { CoachDetails } from "@zea/domain/coach/schema";

type Outputs = inferRouterOutputs<AdminRouter>["coach"];

export type CoachRow = Outputs["list"]["rows"][number];
export type Coach = Outputs["get"];
export type CoachState = CoachRow["state"];

/** Inactive coaches can't be booked; invited ones have not chosen a password yet. */
export function stateOf({ isActive, invitation }: Pick<Coach, "isActive" | "invitation">): CoachState {
  if (!isActive) return "INACTIVE";
  return invitation ? "INVITED" : "ACTIVE";
}

/** What the form of a coach edits. */
export function formValuesOf(coach: Coach): CoachDetails {
  const { displayName, headlineEs, headlineEn, bioEs, bioEn, timeZone, breakMinutes, sessionTypes } = coach;
  const sessionTypeIds = sessionTypes.filter(({ isGiven }) => isGiven).map(({ id }) => id);
  return { displayName, headlineEs, headlineEn, bioEs, bioEn, timeZone, breakMinutes, sessionTypeIds };
}

/** Merges the edits made from `base` with what another administrator `stored` meanwhile: fields they changed keep their value. */
export function mergeEdits({ base, edited, stored }: Record<"base" | "edited" | "stored", CoachDetails>): CoachDetails {
  const textOf = (value: CoachDetails[keyof CoachDetails]) => [value].flat().toSorted().join();
  const unchanged = (Object.keys(stored) as (keyof CoachDetails)[]).filter(
    (field) => textOf(stored[field]) === textOf(base[field]),
  );
  return { ...stored, ...Object.fromEntries(unchanged.map((field) => [field, edited[field]])) };
}

const noticeDays = 30;

/** Whether a document has expired on `today`, expires within 30 days, or later. */
export function documentState(expiresOn: string, today: string): "expired" | "soon" | "valid" {
  if (expiresOn < today) return "expired";
  const days = (Date.parse(expiresOn) - Date.parse(today)) / 86_400_000;
  return days <= noticeDays ? "soon" : "valid";
}
