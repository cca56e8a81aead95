import type { ListCoaches } from "@zea/domain/coach/schema";
import { coachFilters, coachOrders } from "@zea/domain/coach/values";
import { type Parameters, readOne, readPage, readText } from "@/components/address.ts";

export type CoachFilter = NonNullable<ListCoaches["filter"]>;
export type CoachOrder = NonNullable<ListCoaches["order"]>;

/** What the address of the list says: the text searched for, the state, the order, the page, and whether somebody is being invited. */
export type CoachFilters = {
  search: string;
  filter?: CoachFilter;
  order: CoachOrder;
  page: number;
  isInviting: boolean;
};

/** Reads the filters from an address that anybody may have written; what makes no sense is left out. */
export function readFilters({ search, filter, order, page, invite }: Parameters): CoachFilters {
  return {
    search: readText(search),
    filter: readOne(filter, coachFilters),
    order: readOne(order, coachOrders) ?? "name",
    page: readPage(page),
    isInviting: invite === "1",
  };
}

/** What the API is asked for. */
export function listInput({ search, filter, order, page }: CoachFilters) {
  return { search: search.trim() || undefined, filter, order, page };
}

/** The address of the list with some filters changed. */
export function coachesHref(filters: CoachFilters, change: Partial<CoachFilters> = {}) {
  const { search, filter, order, page, isInviting } = { ...filters, ...change };
  const query = {
    ...(search && { search }),
    ...(filter && { filter }),
    ...(order !== "name" && { order }),
    ...(page > 1 && { page: String(page) }),
    ...(isInviting && { invite: "1" }),
  };
  return { pathname: "/coaches" as const, query };
}

/** The address of the same list as a CSV file, for the spreadsheets of a language. */
export function coachesFile({ search, filter, order }: CoachFilters, locale: string): string {
  const wanted = { ...(search.trim() && { search: search.trim() }), ...(filter && { filter }), order };
  const query = new URLSearchParams({ ...wanted, profile: locale === "es" ? "es" : "plain" });
  return `/api/v1/coaches/export?${query}`;
}
