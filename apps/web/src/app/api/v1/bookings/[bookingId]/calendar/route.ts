import { answerBookingFile } from "@zea/api/http/calendar";
import { calendarLabels } from "@/features/calendar-feed/calendar-labels.ts";

/** One booking as an ICS file, for its athlete and its coach. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/bookings/[bookingId]/calendar">) {
  return answerBookingFile(request, await params, calendarLabels);
}
