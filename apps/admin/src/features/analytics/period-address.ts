import { monthPattern } from "@zea/domain/payment/values";
import type { Parameters } from "@/components/address.ts";

/** The months that are looked at, both included. */
export type Period = { from: string; to: string };

/** The month that many months later, or earlier with a negative number. */
export function monthsLater(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** Reads the months from an address that anybody may have written: what makes no sense is the present month, and the earlier one comes first. */
export function readPeriod({ from, to }: Parameters, present: string): Period {
  const [one, other] = [from, to].map((text) =>
    typeof text === "string" && monthPattern.test(text) ? text : undefined,
  );
  const months = [one ?? other ?? present, other ?? one ?? present].toSorted();
  return { from: months[0] ?? present, to: months[1] ?? present };
}

/** The address of a period. */
export function periodHref({ from, to }: Period) {
  return { pathname: "/analytics", query: { from, to } };
}

/** The periods that are one click away. */
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

/** The months from the club's first one to the present one, latest first. */
export function monthsSince(first: string, present: string): string[] {
  const months: string[] = [];
  for (let month = present; month >= first; month = monthsLater(month, -1)) months.push(month);
  return months;
}
