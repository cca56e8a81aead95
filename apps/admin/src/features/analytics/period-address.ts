import { monthPattern } from "@zea/domain/payment/values";
import type { Href, Reader, SearchParams } from "@/components/address.ts";

/** The months from `from` to `to`, both included. */
export type Period = { from: string; to: string };

/** The month `count` months later; earlier if negative. */
export function monthsLater(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

export const readMonth: Reader<string> = (param) =>
  typeof param === "string" && monthPattern.test(param) ? param : undefined;

/** The period of an address: a missing month is the other one, or the present; the earlier one comes first. */
export function readPeriod({ from, to }: SearchParams, present: string): Period {
  const [one, other] = [readMonth(from), readMonth(to)];
  const months = [one ?? other ?? present, other ?? one ?? present].toSorted();
  return { from: months[0] ?? present, to: months[1] ?? present };
}

export function periodHref({ from, to }: Period): Href {
  return { pathname: "/analytics", query: { from, to } };
}

export function presets(present: string, first: string) {
  const before = monthsLater(present, -1);
  return [
    { key: "present", from: present, to: present },
    { key: "before", from: before, to: before },
    { key: "quarter", from: monthsLater(present, -2), to: present },
    { key: "year", from: `${present.slice(0, 4)}-01`, to: present },
    { key: "twelve", from: monthsLater(present, -11), to: present },
    { key: "all", from: first, to: present },
  ] as const;
}

/** The months from the club's first to the present, latest first. */
export function monthsSince(first: string, present: string): string[] {
  const months: string[] = [];
  for (let month = present; month >= first; month = monthsLater(month, -1)) months.push(month);
  return months;
}
