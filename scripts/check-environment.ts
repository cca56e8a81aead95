import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { sourceFiles } from "./source-files.ts";

const root = resolve(import.meta.dirname, "..");

/** Variables that tools and the operating system define; `.env.example` doesn't list them. */
const foreign = /^(CI|FORCE_COLOR|HOME|NEXT_\w+|NODE_\w+|NO_COLOR|PATH|PLAYWRIGHT_\w+)$/;

/** Reports environment variables that the code reads and `.env.example` lacks, and those it lists in vain. */
export async function checkEnvironment(): Promise<string[]> {
  const folders = ["packages", "apps", "e2e", "bench", "scripts"];
  const files = (await Promise.all(folders.map((folder) => sourceFiles(folder, /\.(tsx?|mjs)$/)))).flat();
  const read = async (file: string) => [file, await readFile(join(root, file), "utf8")] as const;
  const sources = await Promise.all(files.filter((file) => !/\.test\.tsx?$/.test(file)).map(read));
  return compareEnvironment(new Map(sources), await readFile(join(root, ".env.example"), "utf8"));
}

/** How the variables read in `sources`, by file, differ from those in the text of `.env.example`. */
export function compareEnvironment(sources: Map<string, string>, example: string): string[] {
  const listed = new Set([...example.matchAll(/^(?:# ?)?([A-Z][A-Z0-9_]*)=/gm)].map(([, name = ""]) => name));
  const readIn = new Map<string, string>();
  for (const [file, source] of sources) for (const name of variablesRead(source)) readIn.set(name, file);
  const unlisted = [...readIn].filter(([name]) => !listed.has(name) && !foreign.test(name));
  const everything = [...sources.values()].join("\n");
  const unread = [...listed].filter((name) => !new RegExp(`\\b${name}\\b`).test(everything));
  return [
    ...unlisted.map(([name, file]) => `${file} reads ${name}, which .env.example lacks`),
    ...unread.map((name) => `.env.example lists ${name}, which nothing reads`),
  ];
}

/** The variables that a source reads: by member, by index, by destructuring `process.env`, or with `readEnvironment`. */
function variablesRead(source: string): string[] {
  const members = [...source.matchAll(/\benv(?:\??\.|\[")([A-Z][A-Z0-9_]*)\b/g)].map(([, name = ""]) => name);
  const patterns = [...source.matchAll(/\{((?:[^{}]|\{[^{}]*\})*)\}\s*=\s*(?:process\.)?env\b/g)].map(
    ([, inner = ""]) => inner,
  );
  const calls = [...source.matchAll(/(?:read|require)Environment\(\s*\[([^\]]*)\]/g)].map(([, inner = ""]) => inner);
  const named = calls.flatMap((inner) => inner.match(/(?<=")[A-Z][A-Z0-9_]*(?=")/g) ?? []);
  const taken = patterns.flatMap((inner) => inner.match(/(?<=^|,)\s*[A-Z][A-Z0-9_]*/g) ?? []);
  return [...members, ...named, ...taken.map((name) => name.trim())];
}
