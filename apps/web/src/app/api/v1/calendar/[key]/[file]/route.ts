import { answerFeed } from "@zea/api/http/calendar";
import { calendarLabels } from "@/features/calendar-feed/calendar-labels.ts";

/** A person's calendar, for whoever has its secret address. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/calendar/[key]/[file]">) {
  return answerFeed(request, await params, calendarLabels);
}
