import { requestStates } from "@zea/domain/credit/values";
import { defineList, type UrlStateOf } from "@/components/list-url-state.ts";
import { readId, readOneOf } from "@/components/search-params.ts";

export const requestList = defineList({
  pathname: "/credits",
  filters: { state: readOneOf(requestStates) },
  drawer: { requestId: readId },
  params: { requestId: "request" },
});

export type RequestListUrlState = UrlStateOf<typeof requestList>;
