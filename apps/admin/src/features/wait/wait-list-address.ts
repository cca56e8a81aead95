import { answerKinds } from "@zea/domain/wait/values";
import { readId, readOneOf, readText } from "@/components/address.ts";
import { type AddressOf, defineList } from "@/components/list-address.ts";

export const waitList = defineList({
  pathname: "/waits",
  filters: { search: readText, kind: readOneOf(answerKinds) },
  drawer: { waitId: readId },
  params: { waitId: "wait" },
});

export type WaitListAddress = AddressOf<typeof waitList>;
