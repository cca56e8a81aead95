import { answerLinkedIcs } from "@zea/api/http/calendar-feed";
import { calendarLabels } from "@/features/calendar-feed/calendar-labels.ts";

/** The booking of a mailed link as an ICS file; the token in the address is the only authorization. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/calendar-files/[token]">) {
  return answerLinkedIcs(request, await params, calendarLabels);
}
