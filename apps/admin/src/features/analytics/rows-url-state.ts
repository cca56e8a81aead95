import { type FunnelStep, funnelSteps, type ListableMetric, listableMetrics } from "@zea/domain/analytics/values";
import { defineList, hrefTo, type ListUrlState, type None } from "@/components/list-url-state.ts";
import { type Href, readId, readNumber, readOneOf, type SearchParams } from "@/components/search-params.ts";
import { type Period, readMonth, readPeriod } from "./period-url-state.ts";

type RowFilters = { coachId?: string; weekday?: number; hour?: number; step?: FunnelStep };

/** Whose rows are listed: those of a metric and a period; only bookings and newcomers can be narrowed. */
export type RowsUrlState = ListUrlState<RowFilters, Period, None> & { metric: ListableMetric };

const narrowing = {
  bookings: { coachId: readId, weekday: readNumber(1, 7), hour: readNumber(0, 23) },
  newcomers: { step: readOneOf(funnelSteps) },
};

const rowsList = (metric: ListableMetric) =>
  defineList({
    pathname: `/analytics/${metric}`,
    filters: metric === "bookings" || metric === "newcomers" ? narrowing[metric] : {},
    view: { from: readMonth, to: readMonth },
    params: { coachId: "coach" },
  });

/** The URL state of the rows behind a metric; null for an unknown metric. */
export function readRowsUrlState(name: string, query: SearchParams, currentMonth: string): RowsUrlState | null {
  const metric = readOneOf(listableMetrics)(name);
  if (!metric) return null;
  return { metric, ...rowsList(metric).read(query), view: readPeriod(query, currentMonth) };
}

/** The link to the rows behind a metric. */
export function rowsHref({ metric, ...change }: Period & RowFilters & { metric: ListableMetric }): Href {
  return hrefTo(rowsList(metric).start, change);
}
