import type { ListWaits } from "@zea/domain/wait/schema";
import { answerKinds } from "@zea/domain/wait/values";
import { type Parameters, readId, readOne, readPage, readText } from "@/components/address.ts";

export type WaitKind = NonNullable<ListWaits["kind"]>;

/** What the address of the list says: the text searched for, the kind of answer, the page, and which wait is open panel it. */
export type WaitFilters = { search: string; kind?: WaitKind; page: number; waitId?: string };

/** Reads the filters from an address that anybody may have written; what makes no sense is left out. */
export function readFilters({ search, kind, page, wait }: Parameters): WaitFilters {
  return { search: readText(search), kind: readOne(kind, answerKinds), page: readPage(page), waitId: readId(wait) };
}

/** What the API is asked for. */
export function listInput({ search, kind, page }: WaitFilters) {
  return { search: search.trim() || undefined, kind, page };
}

/** The address of the list with some filters changed. */
export function waitsHref(filters: WaitFilters, change: Partial<WaitFilters> = {}) {
  const { search, kind, page, waitId } = { ...filters, ...change };
  const query = {
    ...(search && { search }),
    ...(kind && { kind }),
    ...(page > 1 && { page: String(page) }),
    ...(waitId && { wait: waitId }),
  };
  return { pathname: "/waits" as const, query };
}
