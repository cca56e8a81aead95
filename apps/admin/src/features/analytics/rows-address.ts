import { type CountedNumber, countedNumbers, type FunnelStep, funnelSteps } from "@zea/domain/analytics/values";
import { type Href, readId, readNumber, readOneOf, type SearchParams } from "@/components/address.ts";
import { defineList, hrefTo, type ListAddress, type None } from "@/components/list-address.ts";
import { type Period, readMonth, readPeriod } from "./period-address.ts";

type RowFilters = { coachId?: string; weekday?: number; hour?: number; step?: FunnelStep };

/** Whose rows are listed: those of a number and a period; only bookings and newcomers can be narrowed. */
export type RowsAddress = ListAddress<RowFilters, Period, None> & { number: CountedNumber };

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

/** The address of the rows behind a number; null for an unknown number. */
export function readRowsAddress(name: string, query: SearchParams, currentMonth: string): RowsAddress | null {
  const number = readOneOf(countedNumbers)(name);
  if (!number) return null;
  return { number, ...rowsList(number).read(query), view: readPeriod(query, currentMonth) };
}

/** The link to the rows behind a number. */
export function rowsHref({ number, ...change }: Period & RowFilters & { number: CountedNumber }): Href {
  return hrefTo(rowsList(number).start, change);
}
