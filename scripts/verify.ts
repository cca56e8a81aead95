import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { generate } from "../packages/db/src/generate.ts";
import { schemaDrift } from "../packages/db/src/new-migration.ts";
import { nextCli } from "../packages/platform/src/services.ts";
import { startTestCluster } from "../packages/platform/testing/test-cluster.ts";
import { checkDocs } from "./check-docs.ts";
import { checkEnvironment } from "./check-environment.ts";
import { checkImports } from "./check-imports.ts";
import { checkMessages } from "./check-messages.ts";
import type { Tally } from "./tally.ts";

const root = resolve(import.meta.dirname, "..");
const shownLines = 60;

/** What a check has to say against the code; nothing means it passes. */
type Check = { name: string; run: () => Promise<string> };

/** Runs every check that needs no running platform, two at a time, and says how each went. `database` is a server where a database may be made. */
export async function verify(database: string): Promise<Tally> {
  await generate();
  const checks: Check[] = [
    { name: "formatting and lint", run: () => tool("node_modules/.bin/biome", ["check", "."]) },
    ...(await typeChecks()),
    { name: "environment variables", run: async () => (await checkEnvironment()).join("\n") },
    { name: "imports", run: async () => (await checkImports()).join("\n") },
    { name: "unused code", run: () => tool("node_modules/.bin/knip", ["--no-progress"]) },
    { name: "messages", run: async () => (await checkMessages()).join("\n") },
    { name: "schema and migrations", run: async () => (await schemaDrift(database)) ?? "" },
    { name: "paths in documents", run: async () => (await checkDocs()).join("\n") },
  ];
  const tally = { passed: 0, failed: 0 };
  const queue = [...checks];
  const worker = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) tally[await judge(check)] += 1;
  };
  await Promise.all([worker(), worker()]);
  return tally;
}

async function judge({ name, run }: Check): Promise<keyof Tally> {
  const begun = Date.now();
  const complaint = await run().catch((error: Error) => error.message || String(error));
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${complaint === "" ? "ok    " : "failed"}  ${name} (${seconds} s)`);
  if (complaint !== "") console.log(excerpt(complaint));
  return complaint === "" ? "passed" : "failed";
}

function excerpt(complaint: string): string {
  const lines = complaint.trimEnd().split("\n");
  const rest = lines.length > shownLines ? [`… and ${lines.length - shownLines} lines more`] : [];
  return [...lines.slice(0, shownLines), ...rest].map((line) => `        ${line}`).join("\n");
}

async function typeChecks(): Promise<Check[]> {
  const inside = async (folder: string) => (await readdir(join(root, folder))).map((name) => join(folder, name));
  const folders = [...(await inside("packages")), ...(await inside("apps")), "e2e", "bench", "scripts"];
  return folders
    .filter((folder) => existsSync(join(root, folder, "tsconfig.json")))
    .map((folder) => ({ name: `types of ${folder}`, run: () => checkTypes(folder) }));
}

async function checkTypes(folder: string): Promise<string> {
  const [kind, name = ""] = folder.split("/");
  const declared = kind === "apps" ? await tool(process.execPath, [nextCli(name), "typegen"], folder) : "";
  return declared || tool(join(root, "node_modules/.bin/tsc"), ["--noEmit", "--pretty", "false"], folder);
}

/** What a program says when it fails; nothing when it ends well. */
function tool(command: string, args: string[], folder = "."): Promise<string> {
  return new Promise((done) => {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ZEA_BUILD_DIR: "", NO_COLOR: "1" };
    const child = spawn(command, args, { cwd: join(root, folder), env, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const output of [child.stdout, child.stderr]) output.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("error", (error) => done(error.message));
    child.once("close", (code) => done(code === 0 ? "" : said || `${command} ended with exit code ${code}`));
  });
}

if (import.meta.main) {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? { url: given, stop: async () => {} } : await startTestCluster();
  const { passed, failed } = await verify(cluster.url).finally(cluster.stop);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
