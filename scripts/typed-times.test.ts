import fc from "fast-check";
import { expect, test } from "vitest";
import { repetitions, repetitionTimeout } from "../packages/db/testing/repetitions.ts";
import { locales } from "../packages/format/src/locales.ts";
import { isTime } from "../packages/format/src/time-zone.ts";
import { parseTypedTime } from "../packages/format/src/typed-time.ts";

const two = (count: number) => String(count).padStart(2, "0");

/** Every way to type a time that each language accepts. */
function spellings(hour: number, minute: number, locale: string): string[] {
  const hours = [String(hour), two(hour)];
  const clock = (ones: string[]) =>
    ones.flatMap((one) => ["", ":", "."].map((separator) => `${one}${separator}${two(minute)}`));
  const usual = [...clock(hours), ...(minute === 0 ? hours : [])];
  if (locale !== "en") return usual;
  const half = [String(hour % 12 || 12), two(hour % 12 || 12)];
  const ends = hour < 12 ? ["am", " am", " AM", " a.m."] : ["pm", " pm", " PM", " p.m."];
  const american = [...clock(half), ...(minute === 0 ? half : [])];
  return [...usual, ...american.flatMap((one) => ends.map((end) => one + end))];
}

test.each(locales)("every minute of the day is read back in each spelling in %s", (locale) => {
  for (let at = 0; at < 1440; at += 1) {
    const [hour, minute] = [Math.floor(at / 60), at % 60];
    for (const typed of spellings(hour, minute, locale)) {
      const read = parseTypedTime(typed, locale);
      if (read !== `${two(hour)}:${two(minute)}`) expect.fail(`${typed} is read as ${read}`);
    }
  }
});

/** What each accepted text means; a text with two meanings fails the test that builds it. */
function meanings(locale: string): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < 1440; at += 1) {
    const time = `${two(Math.floor(at / 60))}:${two(at % 60)}`;
    for (const typed of spellings(Math.floor(at / 60), at % 60, locale)) {
      expect(found.get(typed) ?? time, typed).toBe(time);
      found.set(typed, time);
    }
  }
  return found;
}

const text = fc.oneof(
  fc.stringMatching(/^ ?\d{1,2}[:.]?\d{2}( ?[apAP]\.?[mM]\.?)?$/),
  fc.stringMatching(/^\d{0,5}$/),
  fc.stringMatching(/^[\d:.,\-h apm٩]{0,9}$/),
  fc.string({ maxLength: 8 }),
);

test.each(locales)(
  "a time typed in %s is read as written or refused, never misread",
  (locale) => {
    const meaningOf = meanings(locale);
    const runs = { numRuns: repetitions(1_000, 10_000) };
    const seen = { read: 0, refused: 0 };
    const check = fc.property(text, (typed) => {
      const read = parseTypedTime(typed, locale);
      const isRead = isTime(read);
      seen[isRead ? "read" : "refused"] += 1;
      if (!isRead) return read === typed.trim() && !meaningOf.has(read);
      const spelling = typed
        .trim()
        .toLowerCase()
        .replace(/\s?([ap])\.?m\.?$/, " $1m");
      return meaningOf.get(spelling) === read;
    });
    fc.assert(check, runs);
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(runs.numRuns / 10);
  },
  repetitionTimeout(60_000),
);
