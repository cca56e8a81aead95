import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { readTestSources, relatedTests } from "./select-tests.ts";
import { sum } from "./tally.ts";
import { testRun } from "./test-run.ts";
import { runTestFiles } from "./unit-tests.ts";
import { verifyFast } from "./verify.ts";

const root = resolve(import.meta.dirname, "..");
const limitMinutes = 10;

await testRun(async (signal) => {
  const base = branchPoint();
  const changed = [...git("diff", "--name-only", base), ...git("ls-files", "--others", "--exclude-standard")];
  const checks = await verifyFast();
  const files = relatedTests(await readTestSources(), changed);
  console.log(`\n${changed.length} changed files since ${base.slice(0, 8)}, ${files.length} related unit test files`);
  return sum([checks, await runTestFiles(files, { env: process.env, signal, limitMinutes })]);
});

/** The commit at which this branch left main; on main itself, or without a main, the last commit. */
function branchPoint(): string {
  const [base = "HEAD"] = git("merge-base", "HEAD", "main");
  return base;
}

function git(...args: string[]): string[] {
  const { stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return stdout.split("\n").filter(Boolean);
}
