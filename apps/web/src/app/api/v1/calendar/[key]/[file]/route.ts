import { answerFeed } from "@zea/api/http/calendar";
import { calendarLabels } from "@/features/calendar-feed/calendar-labels.ts";

/** A person's ICS feed; the secret key in the address is the only authorization. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/calendar/[key]/[file]">) {
  return answerFeed(request, await params, calendarLabels);
}
