import { answerBookingIcs } from "@zea/api/http/calendar-feed";
import { calendarLabels } from "@/features/calendar-feed/calendar-labels.ts";

/** One booking as an ICS file, for its athlete and its coach. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/bookings/[bookingId]/calendar">) {
  return answerBookingIcs(request, await params, calendarLabels);
}
