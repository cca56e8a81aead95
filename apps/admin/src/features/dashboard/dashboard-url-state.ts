import { defineList } from "@/components/list-url-state.ts";
import { readId } from "@/components/search-params.ts";

/** Which item of the panel is open beside it. */
export const dashboardPanel = defineList({
  pathname: "/dashboard",
  drawer: { bookingId: readId, athleteId: readId, requestId: readId, waitId: readId, mailId: readId },
  params: { bookingId: "session", athleteId: "athlete", requestId: "request", waitId: "wait", mailId: "mail" },
});
