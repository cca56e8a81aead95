import { defineList, type UrlStateOf } from "@/components/list-url-state.ts";
import { type Href, readOneOf } from "@/components/search-params.ts";

export const athleteTabs = ["profile", "sessions", "credits", "activity"] as const;
export type AthleteTab = (typeof athleteTabs)[number];

/** An athlete's page: the tab, and the page of the list in it. */
export const athletePage = (athleteId: string) =>
  defineList({ pathname: `/athletes/${athleteId}`, view: { tab: readOneOf(athleteTabs) } });

export type AthletePageUrlState = UrlStateOf<ReturnType<typeof athletePage>>;

/** The link to a tab of an athlete's page. */
export function athleteHref(athleteId: string, tab: AthleteTab = "profile"): Href {
  return { pathname: `/athletes/${athleteId}`, query: tab === "profile" ? {} : { tab } };
}
