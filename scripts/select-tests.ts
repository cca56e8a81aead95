import { readFile } from "node:fs/promises";
import { dirname, join, normalize, resolve } from "node:path";
import { importsOf } from "./check-imports.ts";
import { sourceFiles } from "./source-files.ts";

const root = resolve(import.meta.dirname, "..");
const title = /\b(?:test|it|describe)\b[^"'`\n]*\(\s*(["'`])((?:(?!\1)[^\\\n]|\\.)*)\1/g;

/** The source of every unit test file and journey, by path. */
export type TestSources = Map<string, string>;

/** The tests that a pattern selects. */
export type Selection = {
  /** Unit test files that run whole. */
  files: string[];
  /** Unit test files in which only the tests whose name matches the pattern run. */
  named: string[];
  /** Journeys as Playwright takes them: a file, or a file and a line. */
  journeys: string[];
};

export async function readTestSources(): Promise<TestSources> {
  const folders = ["packages", "apps", "scripts", "e2e/tests"];
  const files = await Promise.all(folders.map((folder) => sourceFiles(folder, /\.(test|spec)\.tsx?$/)));
  const read = async (file: string) => [file, await readFile(join(root, file), "utf8")] as const;
  return new Map(await Promise.all(files.flat().map(read)));
}

/** Selects tests whose path or name matches the regular expression `pattern`. */
export function selectTests(sources: TestSources, pattern: string): Selection {
  const wanted = new RegExp(pattern);
  const selection: Selection = { files: [], named: [], journeys: [] };
  for (const [file, source] of sources) {
    const isJourney = file.startsWith("e2e/");
    const lines = matchingLines(source, wanted);
    if (wanted.test(file)) selection[isJourney ? "journeys" : "files"].push(file);
    else if (isJourney) selection.journeys.push(...lines.map((line) => `${file}:${line}`));
    else if (lines.length > 0) selection.named.push(file);
  }
  return selection;
}

/** The unit test files that changed, lie in the folder of a changed file, or import one directly. */
export function relatedTests(sources: TestSources, changed: readonly string[]): string[] {
  const files = new Set(changed);
  const folders = new Set(changed.filter((file) => file.includes("/src/")).map((file) => dirname(file)));
  const unit = [...sources].filter(([file]) => !file.startsWith("e2e/"));
  const related = unit.filter(([file, source]) => {
    const isNear = files.has(file) || folders.has(dirname(file));
    return isNear || importsOf(source).some((specifier) => files.has(resolveImport(file, specifier)));
  });
  return related.map(([file]) => file);
}

/** The path of an imported file of this repository; other specifiers are returned as they are. */
function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier));
  const [, name, path = ""] = /^@zea\/([\w-]+)\/(.+)$/.exec(specifier) ?? [];
  if (name === undefined) return specifier;
  return path.startsWith("testing/") ? `packages/${name}/${path}.ts` : `packages/${name}/src/${path}.ts`;
}

/** The line numbers where a test or group with a matching name begins. */
function matchingLines(source: string, wanted: RegExp): number[] {
  const matches = [...source.matchAll(title)].filter(([, , name = ""]) => wanted.test(name));
  return matches.map(({ index }) => source.slice(0, index).split("\n").length);
}
