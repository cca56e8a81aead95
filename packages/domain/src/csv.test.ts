import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, expect, test, vi } from "vitest";
import { csvDate, csvOf } from "./csv.ts";
import { localDate, localStamp } from "./time.ts";

const locale = "es";

async function* rows() {
  yield { coach: "=HYPERLINK(0)", minutes: 62, amount: -1250, reason: 'dijo "no"; y se fue' };
  yield { coach: "Ñandú, Peña", minutes: 0, amount: 258305, reason: null };
}

const bytes = async (profile: "es" | "plain") =>
  (await buffer(csvOf(rows(), { columns, moneyColumns: ["amount"], profile, locale }))).toString("utf8");

const columns = ["coach", "minutes", "amount", "reason"];

test("a Spanish spreadsheet reads decimal commas, semicolons and accents, and runs no formula", async () => {
  expect(await bytes("es")).toBe(
    '\uFEFFcoach;minutes;amount;reason\r\n\'=HYPERLINK(0);62;-12,50;"dijo ""no""; y se fue"\r\nÑandú, Peña;0;2583,05;\r\n',
  );
});

test("the plain profile follows RFC 4180", async () => {
  expect(await bytes("plain")).toBe(
    'coach,minutes,amount,reason\r\n\'=HYPERLINK(0),62,-12.50,"dijo ""no""; y se fue"\r\n"Ñandú, Peña",0,2583.05,\r\n',
  );
});

/** What a spreadsheet makes of a file with its own list separator: a quote counts where a cell begins, and nowhere else. */
function cellsOf(text: string, separator: string): string[] {
  const ends = `[${separator}\\r\\n]`;
  const cell = new RegExp(`(?:^|${ends})(?:"((?:[^"]|"")*)"?)?([^${separator}\\r\\n]*)`, "g");
  return [...text.matchAll(cell)].map(([, quoted = "", rest = ""]) => quoted.replaceAll('""', '"') + rest);
}

test("no spreadsheet runs a formula from a text, whatever its list separator", async () => {
  const starts = ["=cmd|'/c calc'!A0", "+1+cmd|'/c calc'!A0", "-2+cmd|'/c calc'!A0", "@SUM(1)", "＝1+1"];
  const texts = starts.flatMap((start) => [
    start,
    ...["Ana;", "Ana,", "Ana\t", "Ana\n", "Ana\r\n", "Ana; ", 'Ana;"', 'Ana ", ""', 'Ana\n"'].map(
      (lead) => lead + start,
    ),
    `Ana;${start};`,
  ]);
  async function* attacks() {
    for (const text of texts) yield { coach: text, minutes: 62, amount: -1250, reason: text };
  }
  for (const profile of ["es", "plain"] as const) {
    const file = (await buffer(csvOf(attacks(), { columns, moneyColumns: ["amount"], profile, locale }))).toString(
      "utf8",
    );
    for (const separator of [";", ",", "\t"]) {
      const run = cellsOf(file, separator).filter(
        (cell) => /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-12([.,]50)?([;,]|$)/.test(cell),
      );
      expect(run, `${profile}, read with ${separator}`).toEqual([]);
    }
  }
});

/** What an apostrophe may be written before, so that no spreadsheet runs it. */
const formulaStart = /'+(?=[=+\-@＝＋－＠\t\r])/g;

test("another program reads every text as it was written, but for the apostrophe before a formula", async () => {
  const part = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\n", "\r", "\r\n", ";", ",", "\t", '"', " ", "=", "-"),
  );
  const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
  const reads = fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
    async function* written() {
      for (const coach of texts) yield { minutes: 62, coach, reason: null };
    }
    for (const profile of ["es", "plain"] as const) {
      const file = await buffer(csvOf(written(), { columns: ["minutes", "coach", "reason"], profile, locale }));
      const text = new TextDecoder().decode(file);
      // programs differ in what ends a row
      for (const newline of ["\r\n", "\n", "\r"] as const) {
        const { data } = Papa.parse<string[]>(text, { delimiter: profile === "es" ? ";" : ",", newline });
        const read = data.slice(1, -1).map((cells) => [cells.length, cells[1]?.replaceAll(formulaStart, "")]);
        expect(read, JSON.stringify(newline)).toEqual(texts.map((text) => [3, text.replaceAll(formulaStart, "")]));
      }
    }
  });
  await fc.assert(reads, {
    numRuns: 50,
    examples: [[["Faltan diez minutos.\nEl martes empecé antes."]]],
  });
});

/** The number of days since the epoch of spreadsheets that a cell is, when it reads as a Spanish date or time; undefined for other texts. */
function serialOf(cell: string): number | undefined {
  const found = /^(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}):(\d{2}))?$/.exec(cell);
  if (!found) return;
  const [, day, month, year, hour = 0, minute = 0] = found.map((part) => Number(part ?? 0));
  return Date.UTC(year!, month! - 1, day!, hour, minute) / 86_400_000 + 25_569;
}

test("a Spanish spreadsheet takes dates and times for what they are; the plain profile keeps the offset", async () => {
  const at = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  const reads = fc.asyncProperty(at, fc.constantFrom("Europe/Madrid", "America/Santiago"), async (instant, zone) => {
    const [date, time] = [localDate(instant, zone), localStamp(instant, zone)];
    async function* dated() {
      yield [csvDate(date), csvDate(time), csvDate(null), 12.5];
    }
    const read = async (profile: "es" | "plain") => {
      const file = await buffer(csvOf(dated(), { columns: ["a", "b", "c", "d"], profile, locale }));
      const text = new TextDecoder().decode(file);
      const { data } = Papa.parse<string[]>(text, { delimiter: profile === "es" ? ";" : ",", newline: "\r\n" });
      return data[1]!;
    };
    expect(await read("plain")).toEqual([date, time, "", "12.5"]);
    const [first = "", second = "", ...rest] = await read("es");
    expect(rest).toEqual(["", "12,5"]);
    expect(serialOf(first)).toBe(Date.parse(date) / 86_400_000 + 25_569);
    expect(serialOf(second)).toBe(Date.parse(`${time.slice(0, 16)}Z`) / 86_400_000 + 25_569);
  });
  await fc.assert(reads, { numRuns: 200 });
});

test("commas and signs elsewhere in a text stay unchanged", async () => {
  async function* plain() {
    yield { coach: "Peña, Ana; tarde", minutes: -5, amount: 0, reason: "2+2=4, a-b; c@d.es" };
  }
  const file = await buffer(csvOf(plain(), { columns, profile: "plain", locale }));
  expect(file.toString("utf8")).toContain('"Peña, Ana; tarde",-5,0,"2+2=4, a-b; c@d.es"');
});

test("a row that cannot be read fails the whole file", async () => {
  async function* broken() {
    yield { coach: "Ana" };
    throw new Error("gone");
  }
  await expect(buffer(csvOf(broken(), { columns, profile: "plain", locale }))).rejects.toThrow("gone");
});

// the files that follow share the modules
afterAll(() => void vi.resetModules());

test.each([
  ["CLP", "178090"],
  ["EUR", "1780,90"],
  ["TND", "178,090"],
])("an amount has the decimals of %s", async (currency, amount) => {
  vi.stubEnv("CLUB_CURRENCY", currency);
  vi.resetModules();
  const { csvRows } = await import("./csv.ts");
  vi.unstubAllEnvs();
  const row = csvRows([{ amount: 178_090 }], { columns: ["amount"], moneyColumns: ["amount"], profile: "es", locale });
  expect(row.toString()).toBe(`${amount}\r\n`);
});
