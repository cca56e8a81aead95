import { coachFilters } from "@zea/domain/coach/values";
import { readFlag, readOneOf, readText } from "@/components/address.ts";
import { type AddressOf, defineList } from "@/components/list-address.ts";

export const coachList = defineList({
  pathname: "/coaches",
  filters: { search: readText, filter: readOneOf(coachFilters) },
  // by name unless the address says otherwise
  view: { order: readOneOf(["rate", "bookings", "documents"]) },
  drawer: { isInviting: readFlag },
  params: { isInviting: "invite" },
});

export type CoachListAddress = AddressOf<typeof coachList>;
