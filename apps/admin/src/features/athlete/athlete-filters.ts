import type { ListAthletes } from "@zea/domain/athlete/schema";

export type AthleteState = NonNullable<ListAthletes["state"]>;

const isState: Record<AthleteState, true> = { PENDING: true, ACTIVE: true, DEACTIVATED: true };

/** What the address of the list says: the text searched for, the state, the page, and whose drawer is open. */
export type AthleteFilters = { search: string; state?: AthleteState; page: number; athleteId?: string };

type Parameters = Record<string, string | string[] | undefined>;

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the filters from an address that anybody may have written; what makes no sense is left out. */
export function readFilters({ search, state, page, athlete }: Parameters): AthleteFilters {
  return {
    search: typeof search === "string" ? search.slice(0, 120) : "",
    state: typeof state === "string" && Object.hasOwn(isState, state) ? (state as AthleteState) : undefined,
    page: /^[1-9]\d{0,3}$/.test(String(page)) ? Number(page) : 1,
    athleteId: typeof athlete === "string" && identifier.test(athlete) ? athlete : undefined,
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
