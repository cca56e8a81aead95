import { defineList } from "@/components/list-url-state.ts";
import { readId, readMonth } from "@/components/search-params.ts";

/** Which item of the panel is open beside it. */
export const dashboardPanel = defineList({
  pathname: "/dashboard",
  drawer: {
    bookingId: readId,
    athleteId: readId,
    requestId: readId,
    waitId: readId,
    mailId: readId,
    documentId: readId,
    coachId: readId,
    rateCoachId: readId,
    month: readMonth,
  },
  params: {
    bookingId: "session",
    athleteId: "athlete",
    requestId: "request",
    waitId: "wait",
    mailId: "mail",
    documentId: "document",
    coachId: "coach",
    rateCoachId: "rates",
  },
});
