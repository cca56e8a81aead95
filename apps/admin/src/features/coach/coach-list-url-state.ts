import { coachFilters } from "@zea/domain/coach/values";
import { defineList, type UrlStateOf } from "@/components/list-url-state.ts";
import { readFlag, readOneOf, readText } from "@/components/search-params.ts";

export const coachList = defineList({
  pathname: "/coaches",
  filters: { search: readText, filter: readOneOf(coachFilters) },
  // by name unless the URL says otherwise
  view: { order: readOneOf(["rate", "bookings", "documents"]) },
  drawer: { isInviting: readFlag },
  params: { isInviting: "invite" },
});

export type CoachListUrlState = UrlStateOf<typeof coachList>;
