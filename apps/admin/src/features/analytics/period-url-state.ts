import { monthPattern } from "@zea/domain/payment/values";
import type { Href, Reader, SearchParams } from "@/components/search-params.ts";

/** The months from `from` to `to`, both included. */
export type Period = { from: string; to: string };

/** The month `count` months later; earlier if negative. */
export function monthsLater(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

export const readMonth: Reader<string> = (param) =>
  typeof param === "string" && monthPattern.test(param) ? param : undefined;

/** The period that a URL names, in order. A missing month defaults to the other one, or to the current month. */
export function readPeriod({ from, to }: SearchParams, currentMonth: string): Period {
  const [one, other] = [readMonth(from), readMonth(to)];
  const months = [one ?? other ?? currentMonth, other ?? one ?? currentMonth].toSorted();
  return { from: months[0] ?? currentMonth, to: months[1] ?? currentMonth };
}

export function periodHref({ from, to }: Period): Href {
  return { pathname: "/analytics", query: { from, to } };
}

export function presets(currentMonth: string, first: string) {
  const lastMonth = monthsLater(currentMonth, -1);
  return [
    { key: "present", from: currentMonth, to: currentMonth },
    { key: "before", from: lastMonth, to: lastMonth },
    { key: "quarter", from: monthsLater(currentMonth, -2), to: currentMonth },
    { key: "year", from: `${currentMonth.slice(0, 4)}-01`, to: currentMonth },
    { key: "twelve", from: monthsLater(currentMonth, -11), to: currentMonth },
    { key: "all", from: first, to: currentMonth },
  ] as const;
}

/** The months from the club's first to the current one, latest first. */
export function monthsSince(first: string, currentMonth: string): string[] {
  const months: string[] = [];
  for (let month = currentMonth; month >= first; month = monthsLater(month, -1)) months.push(month);
  return months;
}
