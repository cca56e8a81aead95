import { readId } from "@/components/address.ts";
import { type AddressOf, defineList } from "@/components/list-address.ts";

export const missedList = defineList({
  pathname: "/missed",
  drawer: { bookingId: readId },
  params: { bookingId: "session" },
});

export type MissedListAddress = AddressOf<typeof missedList>;
