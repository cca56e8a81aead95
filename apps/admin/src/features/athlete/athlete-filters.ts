import { athleteStates, type ListAthletes } from "@zea/domain/athlete/schema";
import { type Parameters, readId, readOne, readPage, readText } from "@/components/address.ts";

export type AthleteState = NonNullable<ListAthletes["state"]>;

/** What the address of the list says: the text searched for, the state, the page, and whose drawer is open. */
export type AthleteFilters = { search: string; state?: AthleteState; page: number; athleteId?: string };

/** Reads the filters from an address that anybody may have written; what makes no sense is left out. */
export function readFilters({ search, state, page, athlete }: Parameters): AthleteFilters {
  return {
    search: readText(search),
    state: readOne(state, athleteStates),
    page: readPage(page),
    athleteId: readId(athlete),
  };
}

/** What the API is asked for. */
export function listInput({ search, state, page }: AthleteFilters) {
  return { search: search.trim() || undefined, state, page };
}

/** The address of the list with some filters changed. */
export function athletesHref(filters: AthleteFilters, change: Partial<AthleteFilters> = {}) {
  const { search, state, page, athleteId } = { ...filters, ...change };
  const query = {
    ...(search && { search }),
    ...(state && { state }),
    ...(page > 1 && { page: String(page) }),
    ...(athleteId && { athlete: athleteId }),
  };
  return { pathname: "/athletes" as const, query };
}
