import { defineList, type UrlStateOf } from "@/components/list-url-state.ts";
import { readId } from "@/components/search-params.ts";

export const noShowList = defineList({
  pathname: "/missed",
  drawer: { bookingId: readId },
  params: { bookingId: "session" },
});

export type NoShowListUrlState = UrlStateOf<typeof noShowList>;
