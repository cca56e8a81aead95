import { mkdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Environment } from "../packages/environment/src/read-environment.ts";
import { buildApp } from "../packages/platform/src/build-app.ts";
import { environmentWithoutOwnVariables } from "../packages/platform/src/environment-without-own-variables.ts";
import { startTestCluster } from "../packages/platform/testing/test-cluster.ts";
import { journeysReport, runJourneys, testBuildDir } from "./journeys.ts";
import { readTestSources, selectTests } from "./select-tests.ts";
import {
  failuresPlaywright,
  failuresVitest,
  type PlaywrightReport,
  sum,
  type Tally,
  timePlaywright,
  timeVitest,
  type VitestReport,
} from "./tally.ts";
import { testRun } from "./test-run.ts";
import { runTestFiles, runUnitTests, testedFolders, unitReport } from "./unit-tests.ts";
import { verify } from "./verify.ts";

const root = resolve(import.meta.dirname, "..");
const scratch = join(root, ".test");
const shownDurations = 10;
const unitLimitMinutes = 35;
const longLimitMinutes = 60;

type Run = { env: Environment; database: string; signal: AbortSignal };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { long: { type: "boolean" } } });

await testRun(async (signal) => {
  await mkdir(scratch, { recursive: true });
  const cluster = await startTestCluster();
  try {
    const run = { env: testEnvironment(cluster.url), database: cluster.url, signal };
    const [pattern] = positionals;
    if (pattern) return await runMatching(run, pattern);
    return await (values.long ? runLong(run) : runAll(run));
  } finally {
    await cluster.stop();
  }
});

async function runAll({ env, database, signal }: Run): Promise<Tally> {
  const startedAt = Date.now();
  const tallies = [
    await section("Checks", () => verify(database)),
    await section("Unit tests", () => runUnitTests({ env, signal, limitMinutes: unitLimitMinutes })),
    ...(await runBrowserTests({ env, signal })),
  ];
  await printSummary(startedAt);
  return sum(tallies);
}

/** Runs the long tests: the unit tests with high counts, and the journeys tagged @long. */
async function runLong({ env, signal }: Run): Promise<Tally> {
  const startedAt = Date.now();
  const sources = [...(await readTestSources())];
  const files = sources.filter(([, source]) => source.includes("testing/repetitions")).map(([file]) => file);
  const options = { env: { ...env, TEST_LONG: "1" }, signal, limitMinutes: longLimitMinutes };
  const tallies = [
    await section("Unit tests with high counts", () => runTestFiles(files, options)),
    ...(await runBrowserTests({ env: options.env, signal })),
  ];
  await printSummary(startedAt);
  return sum(tallies);
}

/** Runs the unit tests and journeys whose path or name matches. */
async function runMatching({ env, signal }: Run, pattern: string): Promise<Tally> {
  const { files, named, journeys } = selectTests(await readTestSources(), pattern);
  const options = { env, signal, limitMinutes: unitLimitMinutes };
  const tallies: Tally[] = [];
  if (files.length > 0) tallies.push(await section("Unit tests", () => runTestFiles(files, options)));
  if (named.length > 0) {
    tallies.push(await section("Unit tests by name", () => runTestFiles(named, options, ["-t", pattern])));
  }
  if (journeys.length > 0) tallies.push(...(await runBrowserTests({ env, signal }, journeys)));
  if (tallies.length > 0) return sum(tallies);
  console.error(`No path and no name of a test matches ${pattern}.`);
  return { passed: 0, failed: 1 };
}

async function runBrowserTests({ env, signal }: Omit<Run, "database">, args: string[] = []): Promise<Tally[]> {
  return [
    await section("Builds", () => build(env, signal)),
    await section("Journeys", () => runJourneys(signal, args, env)),
  ];
}

/** A section that fails as a whole counts as one failure; the next one runs all the same. */
async function section(title: string, work: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n── ${title}`);
  const startedAt = Date.now();
  const tally = await work().catch((error: Error) => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(`   ${title}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
  return tally;
}

async function build(env: Environment, signal: AbortSignal): Promise<Tally> {
  const logDir = join(scratch, "logs");
  const outcomes = await Promise.allSettled(
    ["web", "admin"].map((app) => buildApp({ app, buildDir: testBuildDir, env, logDir, signal })),
  );
  for (const outcome of outcomes) if (outcome.status === "rejected") console.error((outcome.reason as Error).message);
  const passed = outcomes.filter(({ status }) => status === "fulfilled").length;
  return { passed, failed: outcomes.length - passed };
}

/** Prints which test files and journeys took longest, those taken from the cache aside, and which failed. */
async function printSummary(since: number): Promise<void> {
  const unit = await Promise.all((await testedFolders()).map((folder) => readReport<VitestReport>(unitReport(folder))));
  const reports = unit.flat();
  const journeys = await readReport<PlaywrightReport>(journeysReport);
  const durations = [
    ...reports.flatMap((report) => timeVitest(report, root, since)),
    ...journeys.flatMap(timePlaywright),
  ];
  console.log("\n── Slowest");
  for (const { name, seconds } of durations.toSorted((a, b) => b.seconds - a.seconds).slice(0, shownDurations)) {
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
  }
  const failures = [
    ...reports.flatMap((report) => failuresVitest(report, root, since)),
    ...journeys.flatMap(failuresPlaywright),
  ];
  if (failures.length > 0) console.log("\n── Failed");
  for (const { name, reason } of failures) console.log(`   ${name}\n     ${reason}`);
  console.log("");
}

/** The report at a path, none if nothing was run. */
async function readReport<Report>(path: string): Promise<Report[]> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? [] : [JSON.parse(text) as Report];
}

/** Variables that a developer has set don't reach the tests. */
function testEnvironment(database: string): Environment {
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };
  return { ...environmentWithoutOwnVariables(), ...plain, TEST_DATABASE_URL: database, NEXT_TELEMETRY_DISABLED: "1" };
}
