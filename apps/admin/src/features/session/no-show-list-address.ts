import { readId } from "@/components/address.ts";
import { type AddressOf, defineList } from "@/components/list-address.ts";

export const noShowList = defineList({
  pathname: "/missed",
  drawer: { bookingId: readId },
  params: { bookingId: "session" },
});

export type NoShowListAddress = AddressOf<typeof noShowList>;
