import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithinInputLimits } from "../packages/api/src/input-limits.ts";
import { repetitions, repetitionTimeout } from "../packages/db/testing/repetitions.ts";
import { search } from "../packages/domain/src/text-schema.ts";
import { createFormatters } from "../packages/format/src/formatters.ts";
import { instantAfter, instantNear, instantOn, lastMinuteOf } from "../packages/format/src/time-zone.ts";
import { parseTypedDate } from "../packages/format/src/typed-date.ts";
import { parseTypedTime } from "../packages/format/src/typed-time.ts";
import { sourceFiles } from "./source-files.ts";

const root = resolve(import.meta.dirname, "..");
const id = "019b0000-0000-7000-8000-000000000000";
const now = new Date("2026-11-30T10:00Z");

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[+−-]?[\d.,:/ -]{0,12}$/),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, -14)),
  fc.constantFrom(
    "",
    " ",
    "1e9",
    "1,5",
    "24:00",
    "2026-02-30",
    "0999-12-31",
    "275760-12-31",
    "٣",
    "Infinity",
    "x".repeat(20_000),
  ),
);
/** What a field can hold, or what was read from it; often what it should be, so that the other checks are reached. */
const value = fc.oneof(
  text,
  fc.oneof(
    fc.integer(),
    fc.double(),
    fc.date({ noInvalidDate: false }),
    fc.boolean(),
    fc.constantFrom(null, undefined),
  ),
  fc.oneof(fc.array(text, { maxLength: 3 }), fc.dictionary(fc.constantFrom("es", "en"), text)),
  fc.constantFrom(id, [id], [], 5, 60, new Date("2026-12-01T10:00Z"), "2026-12-01", "julia@zea.test", "a sound reason"),
);

type Parsed = { success: boolean; error?: { issues: { path: PropertyKey[] }[] } };
type Field = { options?: unknown[] };
type Fields = Record<string, Field>;
type Schema = { safeParse: (input: unknown) => Parsed };

/** The sources of the sites' pages and components, by file. */
async function readSources(): Promise<[string, string][]> {
  const folders = ["apps/web/src", "apps/admin/src", "packages/shell/src"];
  const files = (await Promise.all(folders.map((folder) => sourceFiles(folder, /\.tsx?$/)))).flat();
  return Promise.all(files.map(async (file) => [file, await readFile(join(root, file), "utf8")] as [string, string]));
}

/** The schemas that a file loads, as forms do to keep them out of the page's script. */
async function schemasIn(source: string): Promise<[string, Schema][]> {
  const modules = [...source.matchAll(/import\("@zea\/(domain|api)\/([\w/-]+)"\)/g)];
  const found = modules.map(async ([, name, path]) => {
    const exported: Record<string, unknown> = await import(join(root, `packages/${name}/src/${path}.ts`));
    return Object.entries(exported).filter(
      (one): one is [string, Schema] => isSchema(one[1]) && new RegExp(`\\b${one[0]}\\b`).test(source),
    );
  });
  return (await Promise.all(found)).flat();
}

/** The fields of an object's schema, also of one that converts the object. */
const fieldsOf = (one: unknown) => {
  const { shape, in: input } = one as { shape?: Fields; in?: { shape?: Fields } };
  return shape ?? input?.shape ?? {};
};

const isSchema = (one: unknown) =>
  typeof one === "object" && one !== null && "safeParse" in one && Object.keys(fieldsOf(one)).length > 0;

const sources = await readSources();
const schemas = new Map((await Promise.all(sources.map(([, source]) => schemasIn(source)))).flat());

const values = (path: string): Promise<Record<string, (...args: unknown[]) => unknown>> => import(join(root, path));
const { readGrant } = await values("apps/admin/src/features/credit/grant-values.ts");
const { inputOf: profileOf } = await values("apps/web/src/features/profile/profile-values.ts");
const { inputOf: evaluationOf } = await values("apps/web/src/features/evaluation/evaluation-values.ts");
const { readText } = await values("apps/admin/src/components/search-params.ts");
const { problemOf, exceptionsOf } = await values("apps/web/src/features/availability/exception-draft.ts");
const format = createFormatters({ locale: "es", timeZone: "Europe/Madrid", currency: "EUR" });

/** All fields of a form with the same text. */
const filled = (typed: string) => new Proxy({}, { get: () => typed });

/** A coach's days off with the same text in both fields, or with a first day and the text in the last. */
const exceptionOf = (typed: string) =>
  [typed, "2026-12-01"].map((date) => {
    const draft = { kind: "DAY_OFF", date, last: typed };
    return problemOf?.(draft, "2026-11-30") ?? exceptionsOf?.(draft, {}, []);
  });

/** The functions that read what is typed, each as a form calls it. */
const readers: Record<string, (typed: string) => unknown> = {
  parseMoney: format.parseMoney,
  parseWhole: format.parseWhole,
  parseTenths: format.parseTenths,
  parseTypedDate,
  parseTypedTime: (typed) => ["es", "en"].map((locale) => parseTypedTime(typed, locale)),
  problemOf: (typed) => exceptionOf(typed),
  instantOn: (typed) => [instantOn(typed, typed, "Europe/Madrid"), instantOn("2026-12-01", typed, "Europe/Madrid")],
  lastMinuteOf: (typed) => lastMinuteOf(typed, "America/Santiago"),
  instantNear: (typed) => instantNear(typed, now, "Europe/Madrid"),
  instantAfter: (typed) => instantAfter(typed, now, "Europe/Madrid"),
  Date: (typed) => new Date(typed),
  readGrant: (typed) => readGrant?.(filled(typed), format),
  inputOf: (typed) => [profileOf?.(filled(typed), format), evaluationOf?.(id, filled(typed))],
};
/** What else a form's conversion calls: it reads no text, or any. */
const harmless = ["map", "mapSettings", "trim", "stringify", "keyOf", "chosenLot"];

/** The conversion of a form's fields into its schema's input, up to the comma that ends it. */
function conversionIn(source: string): string {
  const [, rest = ""] = source.split(/\btoInput: /);
  let depth = 0;
  for (let at = 0; at < rest.length; at += 1) {
    if ("([{".includes(rest[at]!)) depth += 1;
    if (")]}".includes(rest[at]!)) depth -= 1;
    if (depth < 0 || (depth === 0 && rest[at] === ",")) return rest.slice(0, at);
  }
  return rest;
}

test("a form converts what is typed with nothing but the functions below", () => {
  const forms = sources.filter(([file, source]) => !file.startsWith("packages/shell/") && source.includes("toInput: "));
  expect(forms.length).toBeGreaterThan(15);
  for (const [file, source] of forms) {
    const called = [...conversionIn(source).matchAll(/(\w+)\(/g)].map(([, name = ""]) => name);
    expect(
      called.filter((name) => !(name in readers) && !harmless.includes(name)),
      file,
    ).toEqual([]);
  }
});

test("a number is typed in the number field, nowhere else", () => {
  const others = sources.filter(([, source]) =>
    /type="number"|valueAsNumber|inputMode="decimal"|parseFloat/.test(source),
  );
  expect(others.map(([file]) => file)).toEqual([]);
});

test("a day that can't be read never makes credits that don't expire", () => {
  const expiryOf = (typed: string) => Object(readGrant?.(filled(typed), format)).expiresAt as unknown;
  expect(expiryOf("")).toBeNull();
  expect(expiryOf("2026-12-31")).toEqual(new Date("2026-12-31T22:59Z"));
  for (const typed of ["05/1", "31/02/2026", "2026-02-31"]) expect(expiryOf(typed), typed).toBe(typed);
});

test("a date or a time is typed in our own fields, which are written in the language of the page", () => {
  const native = sources.filter(([, source]) => /type="(date|time|month|week|datetime-local)"/.test(source));
  expect(native.map(([file]) => file)).toEqual([]);
  const unexplained = sources.filter(
    ([file, source]) => !file.startsWith("packages/shell/") && /@zea\/shell\/(calendar|date)-input"/.test(source),
  );
  expect(unexplained.map(([file]) => file)).toEqual([]);
});

test("every form that checks its fields has a schema that is known here", async () => {
  for (const [file, source] of sources) {
    if (!/\bschema: async|\bsafeParse\(|schemaResolver\(async/.test(source)) continue;
    if (file === "packages/shell/src/schema-resolver.tsx" || file.includes("/app/[locale]/")) continue;
    const imported = /import \{[^}]+\} from "@zea\/domain\/[\w-]+\/schema"/.test(source);
    expect(imported || (await schemasIn(source)).length > 0, file).toBe(true);
  }
});

test.each(Object.entries(readers))(
  "%s reads any text or says that it can't",
  (_, read) => {
    fc.assert(
      fc.property(text, (typed) => void read(typed)),
      { numRuns: repetitions(1_000, 100_000) },
    );
  },
  repetitionTimeout(60_000),
);

test(
  "a text in the address of a list is a search that the API takes, or none",
  () => {
    const check = fc.property(text, (typed) => {
      const read = readText?.(typed);
      return read === undefined || (isWithinInputLimits(read) && search.safeParse(read).success);
    });
    fc.assert(check, { numRuns: repetitions(1_000, 100_000) });
  },
  repetitionTimeout(60_000),
);

test.each([...schemas])(
  "%s takes any values or refuses them at a field",
  (_, schema) => {
    const shape = fieldsOf(schema);
    const fields = Object.entries(shape).map(([name, { options = [] }]) => {
      return [name, options.length > 0 ? fc.oneof(value, fc.constantFrom(...options)) : value] as const;
    });
    const input = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
    const check = fc.property(input, (given) => {
      const { success, error } = schema.safeParse(given);
      const places = (error?.issues ?? []).map(({ path }) => String(path[0]));
      return success || places.every((name) => name in shape);
    });
    fc.assert(check, { numRuns: repetitions(1_000, 100_000) });
  },
  repetitionTimeout(60_000),
);
