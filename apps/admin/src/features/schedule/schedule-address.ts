import { scheduleStates } from "@zea/domain/schedule/values";
import { readDate, readFlag, readId, readOneOf, readText, type SearchParams } from "@/components/address.ts";
import { defineList, type ListAddress, listInput } from "@/components/list-address.ts";
import { plusDays, plusMonths } from "./schedule-dates.ts";

export const views = ["day", "week", "list"] as const;
type View = (typeof views)[number];

const scheduleList = defineList({
  pathname: "/calendar",
  filters: { coachId: readId, state: readOneOf([...scheduleStates, "CONFLICT"]), search: readText },
  view: { view: readOneOf(views), date: readDate },
  drawer: { bookingId: readId, isNew: readFlag },
  params: { coachId: "coach", bookingId: "booking", isNew: "new" },
});

type Read = ReturnType<typeof scheduleList.read>;
export type ScheduleAddress = ListAddress<Read["filters"], { view: View; date: string }, Read["drawer"]>;

/** The address of the schedule; without view and date it shows today. */
export function readScheduleAddress(query: SearchParams, today: string): ScheduleAddress {
  const address = scheduleList.read(query);
  const { view = "day", date = today } = address.view;
  return { ...address, view: { view, date } };
}

/** The input of the schedule's queries; it is the same for every view. */
export function scheduleInput(address: ScheduleAddress) {
  const { view: _, ...input } = listInput(address);
  return input;
}

/** The date one day, week or month before or after, depending on the view. */
export function steppedDate({ view: { view, date } }: ScheduleAddress, by: 1 | -1): string {
  return view === "list" ? plusMonths(date, by) : plusDays(date, view === "week" ? 7 * by : by);
}
