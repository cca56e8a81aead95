import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { generate } from "../packages/db/src/generate.ts";
import { schemaDrift } from "../packages/db/src/new-migration.ts";
import { startTestCluster } from "../packages/platform/testing/test-cluster.ts";
import { checkDependencies, type DependencyReport } from "./check-dependencies.ts";
import { checkDocs } from "./check-docs.ts";
import { checkEnvironment } from "./check-environment.ts";
import { checkImports } from "./check-imports.ts";
import { checkMessages } from "./check-messages.ts";
import type { Tally } from "./tally.ts";
import { turboCommand, turboEnvironment } from "./turbo.ts";

const root = resolve(import.meta.dirname, "..");
const shownLines = 60;

/** A check resolves to its complaints; an empty text means that it passes. A note is printed either way. */
type Check = { name: string; run: () => Promise<string | DependencyReport> };

const fastChecks: Check[] = [
  { name: "formatting and lint", run: () => runTool("node_modules/.bin/biome", ["check", "."]) },
  { name: "types", run: checkTypes },
  { name: "environment variables", run: async () => (await checkEnvironment()).join("\n") },
  { name: "imports", run: async () => (await checkImports()).join("\n") },
  { name: "messages", run: async () => (await checkMessages()).join("\n") },
  { name: "paths in documents", run: async () => (await checkDocs()).join("\n") },
];

/** Runs the checks that take seconds: formatting, types, imports, messages. */
export async function verifyFast(): Promise<Tally> {
  await generate();
  return runChecks(fastChecks);
}

/** Runs every check that needs no running platform. `database` is the URL of a server where a database may be created. */
export async function verify(database: string): Promise<Tally> {
  await generate();
  return runChecks([
    ...fastChecks,
    { name: "unused code", run: () => runTool("node_modules/.bin/knip", ["--no-progress"]) },
    { name: "known vulnerabilities", run: () => checkDependencies() },
    { name: "schema and migrations", run: async () => (await schemaDrift(database)) ?? "" },
  ]);
}

async function runChecks(checks: Check[]): Promise<Tally> {
  const tally = { passed: 0, failed: 0 };
  const queue = [...checks];
  const worker = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) tally[await runCheck(check)] += 1;
  };
  await Promise.all([worker(), worker()]);
  return tally;
}

async function runCheck({ name, run }: Check): Promise<keyof Tally> {
  const startedAt = Date.now();
  const result = await run().catch((error: Error) => error.message || String(error));
  const { complaints, note } = typeof result === "string" ? { complaints: result, note: "" } : result;
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${complaints === "" ? "ok    " : "failed"}  ${name} (${seconds} s)`);
  for (const text of [complaints, note]) if (text !== "") console.log(excerpt(text));
  return complaints === "" ? "passed" : "failed";
}

function excerpt(complaints: string): string {
  const lines = complaints.trimEnd().split("\n");
  const rest = lines.length > shownLines ? [`… and ${lines.length - shownLines} more lines`] : [];
  return [...lines.slice(0, shownLines), ...rest].map((line) => `        ${line}`).join("\n");
}

function checkTypes(): Promise<string> {
  const options = ["--continue", "--concurrency=2", "--output-logs=errors-only", "--log-order=grouped"];
  return runTool(process.execPath, turboCommand(["typecheck", "typecheck:scripts"], options));
}

/** The output of a program when it fails, nothing when it succeeds. */
function runTool(command: string, args: string[]): Promise<string> {
  return new Promise((done) => {
    const env = turboEnvironment({ ...process.env, ZEA_BUILD_DIR: "", NO_COLOR: "1" });
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.once("error", (error) => done(error.message));
    child.once("close", (code) => done(code === 0 ? "" : output || `${command} ended with exit code ${code}`));
  });
}

if (import.meta.main) {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? { url: given, stop: async () => {} } : await startTestCluster();
  const { passed, failed } = await verify(cluster.url).finally(cluster.stop);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
