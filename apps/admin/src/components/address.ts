/** An address of ours, with what it says of the page. */
export type Href = { pathname: string; query: Record<string, string> };

/** The parameters of an address that anybody may have written. */
export type Parameters = Record<string, string | string[] | undefined>;
type Parameter = Parameters[string];

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A text that was searched for; what makes no sense is none. */
export function readText(value: Parameter): string {
  return typeof value === "string" ? value.slice(0, 120) : "";
}

/** The number of a list's page, from 1. */
export function readPage(value: Parameter): number {
  return /^[1-9]\d{0,3}$/.test(String(value)) ? Number(value) : 1;
}

/** The id of what is open in the drawer. */
export function readId(value: Parameter): string | undefined {
  return typeof value === "string" && identifier.test(value) ? value : undefined;
}

/** One of a few known words. */
export function readOne<Word extends string>(value: Parameter, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}
