import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AdminRouter>["coach"];

export type CoachListed = Outputs["list"]["rows"][number];
export type CoachShown = Outputs["get"];
export type CoachState = CoachListed["state"];

/** In which state a coach is: no longer bookable, without a password yet, or neither. */
export function stateOf({ isActive, invitation }: Pick<CoachShown, "isActive" | "invitation">): CoachState {
  if (!isActive) return "INACTIVE";
  return invitation ? "INVITED" : "ACTIVE";
}

const noticeDays = 30;

/** How a document stands on a day: its last day is over, near, or far. */
export function documentState(expiresOn: string, today: string): "expired" | "soon" | "valid" {
  if (expiresOn < today) return "expired";
  const days = (Date.parse(expiresOn) - Date.parse(today)) / 86_400_000;
  return days <= noticeDays ? "soon" : "valid";
}
