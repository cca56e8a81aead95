import fc from "fast-check";
import { expect, test } from "vitest";
import { repetitions, repetitionTimeout } from "../packages/db/testing/repetitions.ts";
import { createFormatters } from "../packages/format/src/formatters.ts";
import { locales } from "../packages/format/src/locales.ts";
import { currencyDigits } from "../packages/format/src/money.ts";
import type { NumberKind } from "../packages/format/src/numbers.ts";

const marksOf = { es: { decimal: ",", group: "." }, en: { decimal: ".", group: "," } };
const currencies = ["EUR", "JPY", "TND", "CLP", "KWD"];
const kinds: NumberKind[] = ["money", "whole", "tenths"];
const runs = { numRuns: repetitions(1_000, 10_000) };

const digits = fc.stringMatching(/^[0-9]{1,9}$/);
/** Numbers as either language writes them, and texts that come close to one. */
const text = fc.oneof(
  fc.stringMatching(/^ ?[-−+–]?[€¥]?\d{1,7}([.,]\d{1,4})?(\u00a0| )?(€|EUR|JPY|TND|KWD)?$/),
  fc.stringMatching(/^-?\d{1,3}([.,' \u202f]\d{2,4}){1,3}([.,]\d{1,3})?$/),
  fc.stringMatching(/^[\d.,\-− €e]{0,12}$/),
  fc
    .tuple(fc.constantFrom(...locales), fc.double({ min: -1e7, max: 1e7, noNaN: true }), fc.integer({ min: 0, max: 3 }))
    .map(([locale, value, maximumFractionDigits]) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value),
    ),
  fc.tuple(digits, digits).map((parts) => parts.join(",")),
  fc.string(),
);

type Place = { locale: (typeof locales)[number]; currency: string; kind: NumberKind };

const decimalsOf = ({ kind, currency }: Place) => ({ money: currencyDigits(currency), whole: 0, tenths: 1 })[kind];

/** What a careful reader makes of a text, one character after the other; null where it would have to guess. */
function readSlowly(typed: string, place: Place): number | null {
  const { decimal, group } = marksOf[place.locale];
  let rest = typed.trim();
  let isNegative = false;
  let hasSign = false;
  let hasCurrency = place.kind !== "money";
  const marks = ["EUR", "JPY", "TND", "CLP", "KWD"].filter((one) => one === place.currency);
  if (place.currency === "EUR") marks.push("€");
  if (place.currency === "JPY") marks.push("¥");
  if (place.currency === "CLP") marks.push("$");
  while (rest !== "" && !(rest[0]! >= "0" && rest[0]! <= "9")) {
    const mark = hasCurrency ? undefined : marks.find((one) => rest.startsWith(one));
    if (!hasSign && "+-−–".includes(rest[0]!)) {
      hasSign = true;
      isNegative = rest[0] !== "+";
      rest = rest.slice(1).trimStart();
    } else if (mark) {
      hasCurrency = true;
      rest = rest.slice(mark.length).trimStart();
    } else return null;
  }
  const mark = hasCurrency ? undefined : marks.find((one) => rest.endsWith(one));
  if (mark) rest = rest.slice(0, rest.length - mark.length).trimEnd();
  let units = 0;
  let sinceGroup = -1;
  let sinceDecimal = -1;
  let seen = 0;
  for (const one of rest) {
    if (one >= "0" && one <= "9") {
      units = units * 10 + Number(one);
      seen += 1;
      if (sinceDecimal >= 0) sinceDecimal += 1;
      else if (sinceGroup >= 0) sinceGroup += 1;
      continue;
    }
    if (sinceDecimal >= 0 || seen === 0 || (sinceGroup >= 0 && sinceGroup !== 3)) return null;
    if (one === decimal) sinceDecimal = 0;
    else if (one === group && (sinceGroup === 3 || (seen <= 3 && rest[0] !== "0"))) sinceGroup = 0;
    else return null;
  }
  const isOpen = sinceDecimal === 0 || (sinceDecimal < 0 && sinceGroup >= 0 && sinceGroup !== 3);
  if (seen === 0 || isOpen || sinceDecimal > decimalsOf(place)) return null;
  units *= 10 ** (decimalsOf(place) - Math.max(sinceDecimal, 0));
  return units === 0 ? 0 : isNegative ? -units : units;
}

const places = locales.map((locale) =>
  fc.record({ locale: fc.constant(locale), currency: fc.constantFrom(...currencies), kind: fc.constantFrom(...kinds) }),
);

const formatOf = ({ locale, currency }: Place) => createFormatters({ locale, timeZone: "UTC", currency });

test.each(locales)(
  "a number typed in %s is read as written or refused, never misread",
  (locale) => {
    const seen = { read: 0, refused: 0 };
    const check = fc.property(text, places[locales.indexOf(locale)]!, (typed, place) => {
      const { units, problem } = formatOf(place).readTyped(typed, place.kind);
      const expected = typed.trim() === "" ? null : readSlowly(typed, place);
      seen[expected === null ? "refused" : "read"] += 1;
      if (typed.trim() === "") expect(units).toBeNull();
      else if (expected === null) expect(problem).toBeDefined();
      else expect(units).toBe(expected);
    });
    fc.assert(check, runs);
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(runs.numRuns / 10);
  },
  repetitionTimeout(60_000),
);

test.each(locales)(
  "what is shown and what is suggested in %s is read as itself",
  (locale) => {
    const minor = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
    const check = fc.property(text, minor, places[locales.indexOf(locale)]!, (typed, units, place) => {
      const format = formatOf(place);
      const value = units / 10 ** decimalsOf(place);
      const shown = [
        format.inputTyped(units, place.kind),
        new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value),
        new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false }).format(value),
      ];
      if (place.kind === "money") shown.push(format.money(units), format.signedMoney(units));
      for (const one of shown) expect(format.readTyped(one, place.kind), one).toEqual({ units });
      const { problem } = format.readTyped(typed, place.kind);
      for (const choice of problem?.choices ?? []) {
        expect(format.readTyped(choice, place.kind).units, choice).toEqual(expect.any(Number));
      }
    });
    fc.assert(check, runs);
  },
  repetitionTimeout(60_000),
);

test("every display of a currency by Intl is read", () => {
  for (const locale of locales) {
    for (const currency of currencies) {
      const format = createFormatters({ locale, timeZone: "UTC", currency });
      for (const currencyDisplay of ["symbol", "narrowSymbol", "code"] as const) {
        const places = currencyDigits(currency);
        const written = new Intl.NumberFormat(locale, {
          style: "currency",
          currency,
          currencyDisplay,
          minimumFractionDigits: places,
          maximumFractionDigits: places,
        }).format(-1_234_567 / 10 ** places);
        expect(format.parseMoney(written), written).toBe(-1_234_567);
      }
    }
  }
});
