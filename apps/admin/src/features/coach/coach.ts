import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";
import type { CoachDetails } from "@zea/domain/coach/schema";

type Outputs = inferRouterOutputs<AdminRouter>["coach"];

export type CoachListed = Outputs["list"]["rows"][number];
export type CoachShown = Outputs["get"];
export type CoachState = CoachListed["state"];

/** In which state a coach is: no longer bookable, without a password yet, or neither. */
export function stateOf({ isActive, invitation }: Pick<CoachShown, "isActive" | "invitation">): CoachState {
  if (!isActive) return "INACTIVE";
  return invitation ? "INVITED" : "ACTIVE";
}

/** What the form of a coach changes. */
export function toldOf(coach: CoachShown): CoachDetails {
  const { displayName, headlineEs, headlineEn, bioEs, bioEn, timeZone, breakMinutes, sessionTypes } = coach;
  const sessionTypeIds = sessionTypes.filter(({ isGiven }) => isGiven).map(({ id }) => id);
  return { displayName, headlineEs, headlineEn, bioEs, bioEn, timeZone, breakMinutes, sessionTypeIds };
}

/** Where a form goes on when the coach was changed since it was read: in each field that changed with what is stored, elsewhere with what was written. */
export function goOn({ base, written, fresh }: Record<"base" | "written" | "fresh", CoachDetails>): CoachDetails {
  const textOf = (value: CoachDetails[keyof CoachDetails]) => [value].flat().toSorted().join();
  const kept = (Object.keys(fresh) as (keyof CoachDetails)[]).filter(
    (field) => textOf(fresh[field]) === textOf(base[field]),
  );
  return { ...fresh, ...Object.fromEntries(kept.map((field) => [field, written[field]])) };
}

const noticeDays = 30;

/** How a document stands on a day: its last day is over, near, or far. */
export function documentState(expiresOn: string, today: string): "expired" | "soon" | "valid" {
  if (expiresOn < today) return "expired";
  const days = (Date.parse(expiresOn) - Date.parse(today)) / 86_400_000;
  return days <= noticeDays ? "soon" : "valid";
}
