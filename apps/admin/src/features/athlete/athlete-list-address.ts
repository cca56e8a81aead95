import { athleteSorts, athleteStates } from "@zea/domain/athlete/values";
import { readId, readOneOf, readText } from "@/components/address.ts";
import { type AddressOf, defineList } from "@/components/list-address.ts";

export const athleteList = defineList({
  pathname: "/athletes",
  filters: { search: readText, state: readOneOf(athleteStates) },
  view: { sort: readOneOf(athleteSorts) },
  drawer: { athleteId: readId },
  params: { athleteId: "athlete" },
});

export type AthleteListAddress = AddressOf<typeof athleteList>;
