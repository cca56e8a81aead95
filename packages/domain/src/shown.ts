import { isDeepStrictEqual } from "node:util";
import { type Details, DomainError } from "./errors.ts";

type Fact = string | number | boolean | null | Date | readonly string[];

/** The input of a verb whose caller may have compared the outcome itself; pages always send what they showed. */
export type WithOptionalShown<Input extends { shown: unknown }> = Omit<Input, "shown"> & Partial<Pick<Input, "shown">>;

/**
 * Refuses an action when the outcome that its page showed is no longer the one it would have. Facts that the page left out
 * are not compared, and ids in any order are the same. The refusal carries the present outcome, ids as their number.
 */
export function checkShown<Present extends Record<string, Fact>>(
  shown: { [Name in keyof Present]?: Present[Name] | undefined } | undefined,
  present: Present,
): void {
  const isSame = Object.entries(shown ?? {}).every(([name, fact]) => {
    return fact === undefined || isDeepStrictEqual(comparable(fact), comparable(present[name] ?? null));
  });
  if (!isSame) throw new DomainError("conflict", "request.outcome_changed", toDetails(present));
}

const comparable = (fact: Fact) => (Array.isArray(fact) ? fact.toSorted() : fact);

function toDetails(present: Record<string, Fact>): Details {
  const detailOf = (fact: Fact) => {
    if (fact instanceof Date) return fact.toISOString();
    return typeof fact === "object" && fact !== null ? fact.length : fact;
  };
  return Object.fromEntries(Object.entries(present).map(([name, fact]) => [name, detailOf(fact)]));
}
