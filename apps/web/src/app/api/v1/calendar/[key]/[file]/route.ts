import { answerCalendarFeed } from "@zea/api/http/calendar-feed";
import { calendarLabels } from "@/features/calendar-feed/calendar-labels.ts";

/** A person's ICS feed; the secret key in the address is the only authorization. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/calendar/[key]/[file]">) {
  return answerCalendarFeed(request, await params, calendarLabels);
}
