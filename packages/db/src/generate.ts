import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { withLock } from "@zea/platform/lock-file";

const home = resolve(import.meta.dirname, "..");
const output = join(home, "src/generated");
const stamp = join(output, ".schema-hash");

/** The files of the Prisma schema in a stable order. */
export async function schemaFiles(): Promise<{ path: string; content: string }[]> {
  const root = join(home, "prisma");
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(names.map(async (path) => ({ path, content: await readFile(join(root, path), "utf8") })));
}

/** Generates the Prisma client into `src/generated` if the schema has changed since the last time, and returns whether it did. Needs no network. */
export function generate(): Promise<boolean> {
  return withLock(`${output}.lock`, generateAlone);
}

async function generateAlone(): Promise<boolean> {
  const cli = join(dirname(createRequire(import.meta.url).resolve("prisma/package.json")), "build/index.js");
  const hash = createHash("sha256")
    .update(JSON.stringify([await schemaFiles(), cli, annotated.source]))
    .digest("hex");
  if ((await readFile(stamp, "utf8").catch(() => "")) === hash) return false;
  await rm(stamp, { force: true });
  const result = spawnSync(process.execPath, [cli, "generate", "--no-hints", "--schema", "prisma"], {
    cwd: home,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, // any existing file: generating never runs it, but downloads it when it is missing
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
      DATABASE_URL: "postgres://unused",
    },
  });
  if (result.status !== 0)
    throw new Error(`The Prisma client could not be generated:\n${result.stdout}${result.stderr}`);
  await mkdir(output, { recursive: true });
  await typeJsonFields();
  await writeFile(stamp, hash);
  return true;
}

const annotated = /(\* \[LocalizedText\]\s+\*\/\s+\w+: )runtime\.JsonValue/g;

/** Gives JSON fields that the schema documents as `[LocalizedText]` that type in the client. */
async function typeJsonFields(): Promise<void> {
  const folder = join(output, "models");
  for (const name of await readdir(folder)) {
    const source = await readFile(join(folder, name), "utf8");
    const typed = source.replace(annotated, "$1LocalizedText");
    if (typed === source) continue;
    await writeFile(join(folder, name), `import type { LocalizedText } from "@zea/format/localized-text";\n${typed}`);
  }
}

if (import.meta.main) console.log((await generate()) ? "Prisma client generated" : "Prisma client unchanged");
