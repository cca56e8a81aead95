import { athleteSorts, athleteStates } from "@zea/domain/athlete/values";
import { defineList, type UrlStateOf } from "@/components/list-url-state.ts";
import { readFlag, readId, readOneOf, readText } from "@/components/search-params.ts";

export const athleteList = defineList({
  pathname: "/athletes",
  filters: { search: readText, state: readOneOf(athleteStates) },
  view: { sort: readOneOf(athleteSorts) },
  drawer: { athleteId: readId, isInviting: readFlag },
  params: { athleteId: "athlete", isInviting: "invite" },
});

export type AthleteListUrlState = UrlStateOf<typeof athleteList>;
