import { securityEventGroupNames } from "@zea/domain/security/values";
import { defineList, type UrlStateOf } from "@/components/list-url-state.ts";
import { readDate, readOneOf, readText } from "@/components/search-params.ts";

export const securityList = defineList({
  pathname: "/security",
  filters: { search: readText, group: readOneOf(securityEventGroupNames), from: readDate, to: readDate },
});

export type SecurityListUrlState = UrlStateOf<typeof securityList>;
