import type { ListAthletes } from "@zea/domain/athlete/schema";
import { athleteSorts, athleteStates } from "@zea/domain/athlete/values";
import { type Parameters, readId, readOne, readPage, readText } from "@/components/address.ts";

export type AthleteState = NonNullable<ListAthletes["state"]>;
export type AthleteSort = NonNullable<ListAthletes["sort"]>;

/** What the address of the list says: the text searched for, the state, the order, the page, and whose drawer is open. */
export type AthleteFilters = {
  search: string;
  state?: AthleteState;
  sort?: AthleteSort;
  page: number;
  athleteId?: string;
};

/** Reads the filters from an address that anybody may have written; what makes no sense is left out. */
export function readFilters({ search, state, sort, page, athlete }: Parameters): AthleteFilters {
  return {
    search: readText(search),
    state: readOne(state, athleteStates),
    sort: readOne(sort, athleteSorts),
    page: readPage(page),
    athleteId: readId(athlete),
  };
}

/** What the API is asked for. */
export function listInput({ search, state, sort, page }: AthleteFilters) {
  return { search: search.trim() || undefined, state, sort, page };
}

/** The address of the list with some filters changed. */
export function athletesHref(filters: AthleteFilters, change: Partial<AthleteFilters> = {}) {
  const { search, state, sort, page, athleteId } = { ...filters, ...change };
  const query = {
    ...(search && { search }),
    ...(state && { state }),
    ...(sort && { sort }),
    ...(page > 1 && { page: String(page) }),
    ...(athleteId && { athlete: athleteId }),
  };
  return { pathname: "/athletes" as const, query };
}

/** The address of the same list as a CSV file, for the spreadsheets of a language. */
export function athletesFile({ search, state, sort }: AthleteFilters, locale: string): string {
  const wanted = { ...(search.trim() && { search: search.trim() }), ...(state && { state }), ...(sort && { sort }) };
  const query = new URLSearchParams({ ...wanted, profile: locale === "es" ? "es" : "plain" });
  return `/api/v1/athletes/export?${query}`;
}
