import { type Parameters, readId, readPage } from "@/components/address.ts";

/** What the address of the list says: the page, and which session is open panel it. */
export type MissedFilters = { page: number; bookingId?: string };

/** Reads the filters from an address that anybody may have written; what makes no sense is left out. */
export function readFilters({ page, session }: Parameters): MissedFilters {
  return { page: readPage(page), bookingId: readId(session) };
}

/** The address of the list with some filters changed. */
export function missedHref(filters: MissedFilters, change: Partial<MissedFilters> = {}) {
  const { page, bookingId } = { ...filters, ...change };
  const query = { ...(page > 1 && { page: String(page) }), ...(bookingId && { session: bookingId }) };
  return { pathname: "/missed" as const, query };
}
