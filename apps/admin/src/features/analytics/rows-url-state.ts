import { type CountedNumber, countedNumbers, type FunnelStep, funnelSteps } from "@zea/domain/analytics/values";
import { defineList, hrefTo, type ListUrlState, type None } from "@/components/list-url-state.ts";
import { type Href, readId, readNumber, readOneOf, type SearchParams } from "@/components/search-params.ts";
import { type Period, readMonth, readPeriod } from "./period-url-state.ts";

type RowFilters = { coachId?: string; weekday?: number; hour?: number; step?: FunnelStep };

/** Whose rows are listed: those of a number and a period; only bookings and newcomers can be narrowed. */
export type RowsUrlState = ListUrlState<RowFilters, Period, None> & { number: CountedNumber };

const narrowing = {
  bookings: { coachId: readId, weekday: readNumber(1, 7), hour: readNumber(0, 23) },
  newcomers: { step: readOneOf(funnelSteps) },
};

const rowsList = (number: CountedNumber) =>
  defineList({
    pathname: `/analytics/${number}`,
    filters: number === "bookings" || number === "newcomers" ? narrowing[number] : {},
    view: { from: readMonth, to: readMonth },
    params: { coachId: "coach" },
  });

/** The URL state of the rows behind a number; null for an unknown number. */
export function readRowsUrlState(name: string, query: SearchParams, currentMonth: string): RowsUrlState | null {
  const number = readOneOf(countedNumbers)(name);
  if (!number) return null;
  return { number, ...rowsList(number).read(query), view: readPeriod(query, currentMonth) };
}

/** The link to the rows behind a number. */
export function rowsHref({ number, ...change }: Period & RowFilters & { number: CountedNumber }): Href {
  return hrefTo(rowsList(number).start, change);
}
