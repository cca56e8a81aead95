import { existsSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Environment } from "../packages/environment/src/read-environment.ts";
import { buildApp } from "../packages/platform/src/build-app.ts";
import { foreignEnvironment } from "../packages/platform/src/foreign-environment.ts";
import { startTestCluster } from "../packages/platform/testing/test-cluster.ts";
import { runJourneys, testBuildDir } from "./journeys.ts";
import { sum, type Tally, tallyVitest } from "./tally.ts";
import { runTestProgram } from "./test-program.ts";
import { testRun } from "./test-run.ts";
import { verify } from "./verify.ts";

const root = resolve(import.meta.dirname, "..");
const scratch = join(root, ".test");

await testRun(async (signal) => {
  await mkdir(scratch, { recursive: true });
  const cluster = await startTestCluster();
  try {
    const env = testEnvironment(cluster.url);
    return sum([
      await section("Checks", () => verify(cluster.url)),
      ...(await unitTests(env, signal)),
      await section("Builds", () => build(env, signal)),
      await section("Journeys", () => runJourneys(signal)),
    ]);
  } finally {
    await cluster.stop();
  }
});

/** What fails as a whole counts as one failure, and the next section runs all the same. */
async function section(title: string, work: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n── ${title}`);
  const tally = await work().catch((error: Error) => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  console.log(`   ${title}: ${tally.passed} passed, ${tally.failed} failed`);
  return tally;
}

async function unitTests(env: Environment, signal: AbortSignal): Promise<Tally[]> {
  const inside = async (folder: string) => (await readdir(join(root, folder))).map((name) => join(folder, name));
  const folders = [...(await inside("packages")), ...(await inside("apps")), "scripts"];
  const tallies: Tally[] = [];
  for (const folder of folders.filter((name) => existsSync(join(root, name, "vitest.config.ts")))) {
    tallies.push(await section(`Tests of ${folder}`, () => vitest(folder, env, signal)));
  }
  return tallies;
}

async function vitest(folder: string, env: Environment, signal: AbortSignal): Promise<Tally> {
  const manifest = existsSync(join(root, folder, "package.json"))
    ? join(root, folder, "package.json")
    : join(root, "package.json");
  const cli = join(dirname(createRequire(manifest).resolve("vitest/package.json")), "vitest.mjs");
  const report = join(scratch, `${folder.replaceAll("/", "-")}.json`);
  return runTestProgram({
    command: [
      ...[cli, "run", "--silent=passed-only", "--reporter=dot"],
      ...["--reporter=json", `--outputFile.json=${report}`],
    ],
    cwd: join(root, folder),
    tally: tallyVitest,
    limitMinutes: 15,
    ...{ env, report, signal },
  });
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

/** Nothing that a developer has set may change what the tests find. */
function testEnvironment(database: string): Environment {
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1", FORCE_COLOR: undefined };
  return { ...foreignEnvironment(), ...plain, TEST_DATABASE_URL: database, NEXT_TELEMETRY_DISABLED: "1" };
}
