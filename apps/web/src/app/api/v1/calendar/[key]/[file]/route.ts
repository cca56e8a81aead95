import { answerFeed } from "@zea/api/http/calendar";
import { calendarWords } from "@/features/calendar/calendar-words.ts";

/** A person's calendar, for whoever has its secret address. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/calendar/[key]/[file]">) {
  return answerFeed(request, await params, calendarWords);
}
