import { requestStates } from "@zea/domain/credit/values";
import { readId, readOneOf } from "@/components/address.ts";
import { type AddressOf, defineList } from "@/components/list-address.ts";

export const requestList = defineList({
  pathname: "/credits",
  filters: { state: readOneOf(requestStates) },
  drawer: { requestId: readId },
  params: { requestId: "request" },
});

export type RequestListAddress = AddressOf<typeof requestList>;
