import { calendarStates } from "@zea/domain/booking/values";
import { type Parameters, readId, readOne, readPage, readText } from "@/components/address.ts";
import { isDate, plusDays, plusMonths } from "./schedule-dates.ts";

export const views = ["day", "week", "list"] as const;
export type View = (typeof views)[number];
export const states = [...calendarStates, "CONFLICT"] as const;
export type State = (typeof states)[number];

/** What the calendar's address says: how and from when it is seen, what is looked for, and what is open panel it. */
export type ScheduleFilters = {
  view: View;
  date: string;
  coachId?: string;
  state?: State;
  search: string;
  page: number;
  bookingId?: string;
  isNew?: boolean;
};

/** Reads the filters from an address that anybody may have written; what makes no sense is left out. */
export function readFilters(asked: Parameters, today: string): ScheduleFilters {
  return {
    view: readOne(asked.view, views) ?? "day",
    date: isDate(asked.date) ? asked.date : today,
    coachId: readId(asked.coach),
    state: readOne(asked.state, states),
    search: readText(asked.search),
    page: readPage(asked.page),
    bookingId: readId(asked.booking),
    isNew: asked.new === "1" || undefined,
  };
}

/** What the API is asked for. */
export function scheduleInput({ date, coachId, state, search, page }: ScheduleFilters) {
  return { date, coachId, state, search: search.trim() || undefined, page };
}

/** The address of the calendar with some filters changed. */
export function scheduleHref(filters: ScheduleFilters, change: Partial<ScheduleFilters> = {}) {
  const { view, date, coachId, state, search, page, bookingId, isNew } = { ...filters, ...change };
  const query: Record<string, string> = {
    ...{ view, date },
    ...(coachId && { coach: coachId }),
    ...(state && { state }),
    ...(search && { search }),
    ...(page > 1 && { page: String(page) }),
    ...(bookingId && { booking: bookingId }),
    ...(isNew && { new: "1" }),
  };
  return { pathname: "/calendar" as const, query };
}

/** The date that lies one day, week or month before or after, as the view has it. */
export function stepped({ view, date }: ScheduleFilters, by: 1 | -1): string {
  return view === "list" ? plusMonths(date, by) : plusDays(date, view === "week" ? 7 * by : by);
}
