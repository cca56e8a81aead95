import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Environment } from "../packages/environment/src/read-environment.ts";
import { endOrphans } from "../packages/platform/src/pid-file.ts";
import { readSettings } from "../packages/platform/src/settings.ts";
import { startStack } from "../packages/platform/src/stack.ts";
import { freePorts } from "../packages/platform/testing/free-ports.ts";
import { killServer } from "../packages/platform/testing/test-cluster.ts";
import { findBrowser } from "./browser.ts";
import { type Tally, tallyPlaywright } from "./tally.ts";
import { runTestProgram } from "./test-program.ts";

const root = resolve(import.meta.dirname, "..");
const dataDir = join(root, ".test/stack");

/** Where the report of the last journeys is. */
export const journeysReport = join(root, ".test/journeys.json");

/** The build folder of the tests. A running platform keeps its own. */
export const testBuildDir = ".next-test";

/**
 * Runs the journeys against a platform of their own with demo data and a movable clock; `args` go to Playwright. With
 * TEST_LONG=1 these are the ones tagged @long, otherwise all others. With TEST_TWICE=1 each act is sent twice.
 */
export async function runJourneys(
  signal: AbortSignal,
  args: string[] = [],
  { TEST_LONG, TEST_TWICE }: Environment = process.env,
): Promise<Tally> {
  const browser = await findBrowser();
  await endOrphans(dataDir);
  await killServer(join(dataDir, "postgres"));
  await rm(dataDir, { recursive: true, force: true });
  const [web, admin, engine, mailbox, database] = (await freePorts(5)).map(String);
  const settings = readSettings({
    WEB_PORT: web,
    ADMIN_PORT: admin,
    ENGINE_PORT: engine,
    MAILBOX_PORT: mailbox,
    DATABASE_PORT: database,
    ZEA_DATA: dataDir,
    ZEA_BUILD_DIR: testBuildDir,
    ZEA_DEMO: "1",
    ZEA_CLOCK: "movable",
    LOG_LEVEL: process.env.LOG_LEVEL,
  });
  const stack = await startStack(settings, { dev: false, signal, report: console.log });
  try {
    return await playwright(args, { ...stack.env, TEST_LONG, TEST_TWICE, CHROMIUM_PATH: browser }, signal);
  } finally {
    await stack.stop();
  }
}

function playwright(args: string[], env: Environment, signal: AbortSignal): Promise<Tally> {
  const from = createRequire(join(root, "e2e/package.json"));
  const cli = join(dirname(from.resolve("@playwright/test/package.json")), "cli.js");
  return runTestProgram({
    command: [cli, "test", "--reporter=list,json", ...args],
    cwd: join(root, "e2e"),
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: journeysReport },
    tally: tallyPlaywright,
    reports: [journeysReport],
    limitMinutes: 35,
    signal,
  });
}
