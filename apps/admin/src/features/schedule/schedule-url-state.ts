import { scheduleStates } from "@zea/domain/schedule/values";
import { plusDays } from "@zea/format/calendar-date";
import { defineList, hrefTo, type ListUrlState, listInput } from "@/components/list-url-state.ts";
import {
  type Href,
  readDate,
  readFlag,
  readId,
  readOneOf,
  readText,
  type SearchParams,
} from "@/components/search-params.ts";
import { plusMonths } from "./schedule-dates.ts";

export const views = ["day", "week", "list"] as const;
type View = (typeof views)[number];

const scheduleList = defineList({
  pathname: "/calendar",
  filters: { coachId: readId, state: readOneOf([...scheduleStates, "CONFLICT"]), search: readText },
  view: { view: readOneOf(views), date: readDate },
  drawer: { bookingId: readId, isNew: readFlag, athleteId: readId },
  params: { coachId: "coach", bookingId: "booking", isNew: "new", athleteId: "athlete" },
});

type Read = ReturnType<typeof scheduleList.read>;
export type ScheduleUrlState = ListUrlState<Read["filters"], { view: View; date: string }, Read["drawer"]>;

/** The URL state of the schedule; without view and date it shows today. */
export function readScheduleUrlState(query: SearchParams, today: string): ScheduleUrlState {
  const urlState = scheduleList.read(query);
  const { view = "day", date = today } = urlState.view;
  return { ...urlState, view: { view, date } };
}

/** The link to the form of a new booking for an athlete. */
export function bookingForHref(athleteId: string): Href {
  return hrefTo(scheduleList.start, { isNew: true, athleteId });
}

/** The input of the schedule's queries; it is the same for every view. */
export function scheduleInput(urlState: ScheduleUrlState) {
  const { view: _, ...input } = listInput(urlState);
  return input;
}

/** The date one day, week or month before or after, depending on the view. */
export function steppedDate({ view: { view, date } }: ScheduleUrlState, by: 1 | -1): string {
  return view === "list" ? plusMonths(date, by) : plusDays(date, view === "week" ? 7 * by : by);
}
