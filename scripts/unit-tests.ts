import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import type { Environment } from "../packages/environment/src/read-environment.ts";
import { sum, type Tally, tallyVitest } from "./tally.ts";
import { runTestProgram } from "./test-program.ts";
import { turboCommand, turboEnvironment } from "./turbo.ts";

const root = resolve(import.meta.dirname, "..");
const report = ".test/unit.json";
const reporters = ["--silent=passed-only", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];

type Options = { env: Environment; signal: AbortSignal; limitMinutes: number };

/** The folders that have unit tests. */
export async function testedFolders(): Promise<string[]> {
  const inside = async (folder: string) => (await readdir(join(root, folder))).map((name) => join(folder, name));
  const folders = [...(await inside("packages")), ...(await inside("apps")), "scripts"];
  return folders.filter((folder) => existsSync(join(root, folder, "vitest.config.ts")));
}

/** Where the report of a folder's last unit tests is. */
export function unitReport(folder: string): string {
  return join(root, folder, report);
}

/** Runs all unit tests, one package after the other; a package whose inputs haven't changed since it passed is taken from the cache. */
export async function runUnitTests({ env, signal, limitMinutes }: Options): Promise<Tally> {
  return runTestProgram({
    command: [
      ...turboCommand(["test", "test:scripts"], ["--continue", "--concurrency=1", "--output-logs=new-only"]),
      "--",
      ...reporters,
    ],
    cwd: root,
    env: turboEnvironment(env),
    reports: (await testedFolders()).map(unitReport),
    tally: tallyVitest,
    limitMinutes,
    signal,
  });
}

/** Runs some unit test files; `args` go to vitest. */
export async function runTestFiles(files: string[], options: Options, args: string[] = []): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const folder of await testedFolders()) {
    const own = files.filter((file) => file.startsWith(`${folder}/`)).map((file) => relative(folder, file));
    if (own.length > 0) tallies.push(await runVitest(folder, [...own, ...args], options));
  }
  return sum(tallies);
}

function runVitest(folder: string, args: string[], { env, signal, limitMinutes }: Options): Promise<Tally> {
  const manifest = existsSync(join(root, folder, "package.json")) ? join(root, folder) : root;
  const vitest = createRequire(join(manifest, "package.json")).resolve("vitest/package.json");
  return runTestProgram({
    command: [join(dirname(vitest), "vitest.mjs"), "run", ...args, ...reporters],
    cwd: join(root, folder),
    env,
    reports: [unitReport(folder)],
    tally: tallyVitest,
    limitMinutes,
    signal,
  });
}
