import { answerBookingFile } from "@zea/api/http/calendar";
import { calendarLabels } from "@/features/calendar-feed/calendar-labels.ts";

/** One booking as a calendar file, for the athlete and the coach whose it is. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/bookings/[bookingId]/calendar">) {
  return answerBookingFile(request, await params, calendarLabels);
}
