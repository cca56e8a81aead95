import { answerKinds } from "@zea/domain/wait/values";
import { defineList, type UrlStateOf } from "@/components/list-url-state.ts";
import { readId, readOneOf, readText } from "@/components/search-params.ts";

export const waitList = defineList({
  pathname: "/waits",
  filters: { search: readText, kind: readOneOf(answerKinds) },
  drawer: { waitId: readId },
  params: { waitId: "wait" },
});

export type WaitListUrlState = UrlStateOf<typeof waitList>;
