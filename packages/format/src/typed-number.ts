import { numberFormat } from "./intl.ts";

export type NumberStyle = {
  locale: string;
  /** The most decimals that a number may have. */
  decimals: number;
  /** A currency whose sign or code may stand before or after the number. */
  currency?: string;
};

/** `meant`: the separators of another language; `decimals`: more than may be written; `large`: more digits than are kept exactly. */
export type NumberProblem = {
  kind: "unknown" | "meant" | "decimals" | "large";
  /** How many decimals were typed. */
  decimals: number;
  /** What could be typed instead. */
  choices: string[];
};

/** `units` are whole units of the last decimal: "2,50" with two decimals gives 250. Nothing typed is null. */
export type TypedNumber = { units: number | null; problem?: undefined } | { units?: undefined; problem: NumberProblem };

const longest = 40;
const unknown: NumberProblem = { kind: "unknown", decimals: 0, choices: [] };

/** Reads a number as people write it in a language; what could be misread is refused, with what it may have meant. */
export function readNumber(text: string, style: NumberStyle): TypedNumber {
  const trimmed = text.trim();
  if (trimmed === "") return { units: null };
  if (trimmed.length > longest) return { problem: unknown };
  const { isNegative, body } = withoutSigns(trimmed, style);
  const parts = partsOf(body, style.locale);
  if (parts) return unitsOf(parts, isNegative, style);
  const meant = guessesOf(body, style.locale)
    .map((guess) => partsOf(guess, style.locale))
    .find((guess) => guess !== null);
  if (!meant) return { problem: unknown };
  const { units, problem } = unitsOf(meant, isNegative, style);
  if (problem) return { problem };
  return { problem: { kind: "meant", decimals: 0, choices: [write(units ?? 0, style)] } };
}

/** A number's whole part and decimals, as digits. */
type Parts = { whole: string; fraction: string };

function separatorsOf(locale: string): { decimal: string; group: string } {
  const parts = numberFormat(locale, { useGrouping: "always" }).formatToParts(1234.5);
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: value("decimal"), group: value("group") };
}

/** The digits without a sign before them and without the currency's sign or code on one side. */
function withoutSigns(text: string, { locale, currency }: NumberStyle): { isNegative: boolean; body: string } {
  const marks = currency ? marksOf(locale, currency) : [];
  const before = marks.find((mark) => text.replace(/^[+\-−–]\s*/, "").startsWith(mark));
  const after = before === undefined ? marks.find((mark) => text.endsWith(mark)) : undefined;
  const bare = before ? text.replace(before, "") : text.slice(0, text.length - (after?.length ?? 0));
  const [, sign = "", body = ""] = /^\s*([+\-−–]?)\s*([\s\S]*)$/.exec(bare) ?? [];
  return { isNegative: sign !== "" && sign !== "+", body: body.trimEnd() };
}

/** How a currency is written next to a number, longest first. */
function marksOf(locale: string, currency: string): string[] {
  const displays = ["symbol", "narrowSymbol"] as const;
  const symbols = displays.map((currencyDisplay) => {
    const parts = numberFormat(locale, { style: "currency", currency, currencyDisplay }).formatToParts(1);
    return parts.find(({ type }) => type === "currency")?.value ?? currency;
  });
  return [currency, ...symbols].toSorted((a, b) => b.length - a.length);
}

function partsOf(body: string, locale: string): Parts | null {
  const { decimal, group } = separatorsOf(locale);
  const [whole = "", fraction, ...rest] = body.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const [first = "", ...groups] = whole.split(group);
  const isGrouped = groups.length > 0;
  if (!(isGrouped ? /^[1-9]\d{0,2}$/ : /^\d+$/).test(first) || !groups.every((one) => /^\d{3}$/.test(one))) return null;
  return { whole: first + groups.join(""), fraction: fraction ?? "" };
}

function unitsOf({ whole, fraction }: Parts, isNegative: boolean, style: NumberStyle): TypedNumber {
  const { decimals } = style;
  const signed = (value: bigint) => Number(isNegative ? -value : value);
  const units = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  const isExact = fraction.length <= decimals;
  if (units >= BigInt(Number.MAX_SAFE_INTEGER) / 10n ** 3n) {
    return { problem: { kind: "large", decimals: fraction.length, choices: [] } };
  }
  if (isExact) return { units: units === 0n ? 0 : signed(units) };
  const cut = fraction.slice(decimals);
  const near = /^0+$/.test(cut) ? [units] : decimals === 0 ? [units, units + 1n] : [units + (cut[0]! >= "5" ? 1n : 0n)];
  // three decimals may be a group of another language
  const grouped =
    fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? [BigInt(whole + fraction) * 10n ** BigInt(decimals)] : [];
  const choices = [...near, ...grouped].map((choice) => write(signed(choice), style));
  return { problem: { kind: "decimals", decimals: fraction.length, choices: [...new Set(choices)] } };
}

/** What a text may mean: without spaces between digits, with the separators swapped, with a zero before or nothing after the separator. */
function guessesOf(body: string, locale: string): string[] {
  const { decimal, group } = separatorsOf(locale);
  const isSeparator = (one: string | undefined) => one === decimal || one === group;
  const closed = body.replaceAll(/(?<=\d)[\s'’](?=\d)/g, "");
  const swapped = [...closed].map((one) => (one === decimal ? group : one === group ? decimal : one)).join("");
  return [closed, swapped].flatMap((one) => {
    if (isSeparator(one[0])) return [`0${one}`];
    return isSeparator(one.at(-1)) ? [one.slice(0, -1)] : [one];
  });
}

function write(units: number, { locale, decimals }: NumberStyle): string {
  const value = units / 10 ** decimals;
  const minimumFractionDigits = Number.isInteger(value) ? 0 : decimals;
  return numberFormat(locale, { useGrouping: "always", minimumFractionDigits, maximumFractionDigits: decimals }).format(
    value,
  );
}
