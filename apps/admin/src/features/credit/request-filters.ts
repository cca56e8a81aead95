import type { ListRequests } from "@zea/domain/credit/schema";
import { requestStates } from "@zea/domain/credit/values";
import { type Parameters, readId, readOne, readPage } from "@/components/address.ts";

export type RequestState = NonNullable<ListRequests["state"]>;

/** What the address of the list says: the state, the page, and which request is open panel it. */
export type RequestFilters = { state?: RequestState; page: number; requestId?: string };

/** Reads the filters from an address that anybody may have written; what makes no sense is left out. */
export function readFilters({ state, page, request }: Parameters): RequestFilters {
  return { state: readOne(state, requestStates), page: readPage(page), requestId: readId(request) };
}

/** What the API is asked for. */
export function listInput({ state, page }: RequestFilters) {
  return { state, page };
}

/** The address of the list with some filters changed. */
export function requestsHref(filters: RequestFilters, change: Partial<RequestFilters> = {}) {
  const { state, page, requestId } = { ...filters, ...change };
  const query = {
    ...(state && { state }),
    ...(page > 1 && { page: String(page) }),
    ...(requestId && { request: requestId }),
  };
  return { pathname: "/credits" as const, query };
}
