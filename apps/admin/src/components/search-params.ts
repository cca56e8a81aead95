import { isDate } from "@zea/format/calendar-date";

/** A link to one of our pages. */
export type Href = { pathname: string; query: Record<string, string> };

/** The query of a URL. It is untrusted: readers return undefined for values they can't use. */
export type SearchParams = Record<string, string | string[] | undefined>;
type SearchParam = SearchParams[string];

export type Reader<Value = unknown> = (param: SearchParam) => Value | undefined;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The beginning of a text, as far as the API takes it. */
export const readText: Reader<string> = (param) =>
  typeof param === "string" && param !== "" && !param.includes("\0")
    ? param.normalize("NFC").slice(0, 120).toWellFormed()
    : undefined;

export const readId: Reader<string> = (param) => (typeof param === "string" && uuid.test(param) ? param : undefined);

/** A calendar date of this century, YYYY-MM-DD. */
export const readDate: Reader<string> = (param) => (isDate(param) && param.startsWith("20") ? param : undefined);

/** A month of this century, YYYY-MM. */
export const readMonth: Reader<string> = (param) =>
  typeof param === "string" && /^20\d\d-(0[1-9]|1[0-2])$/.test(param) ? param : undefined;

/** True for "1". */
export const readFlag: Reader<true> = (param) => (param === "1" ? true : undefined);

export const readOneOf = <const Choice extends string>(choices: readonly Choice[]): Reader<Choice> => {
  return (param) => choices.find((choice) => choice === param);
};

/** A whole number of at most two digits between `least` and `most`. */
export const readNumber = (least: number, most: number): Reader<number> => {
  return (param) => {
    const number = /^\d{1,2}$/.test(String(param)) ? Number(param) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  };
};

/** The number of a list's page, from 1. */
export function readPage(param: SearchParam): number {
  return /^[1-9]\d{0,3}$/.test(String(param)) ? Number(param) : 1;
}
