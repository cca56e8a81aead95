import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { withLock } from "../packages/db/src/lock.ts";
import type { Environment } from "../packages/environment/src/read-environment.ts";
import { runJob } from "./job.ts";
import { nextCli } from "./parts.ts";

const root = resolve(import.meta.dirname, "..");
const notes = join(root, "node_modules/.zea");
const madeByTools =
  /^(node_modules|generated|test|testing|\..*|.*\.tsbuildinfo|.*\.d\.json\.ts|next-env\.d\.ts|.*\.test\.tsx?)$/;

type Manifest = { dependencies?: Record<string, string> };
export type Build = {
  app: string;
  buildDir: string;
  env: Environment;
  logDir: string;
  signal: AbortSignal;
};

/** Builds an app into its build folder; one whose inputs are those of the build that lies there is left alone. */
export async function buildApp({ app, buildDir, env, logDir, signal }: Build): Promise<void> {
  const stamp = join(notes, `build-${app}-${buildDir.replaceAll(/\W/g, "_")}`);
  await mkdir(notes, { recursive: true });
  await withLock(`${stamp}.lock`, async () => {
    const hash = await inputHash(app);
    if ((await buildMark(stamp, app, buildDir)) === hash) return;
    await rm(stamp, { force: true });
    await runJob({
      name: `The build of ${app}`,
      command: [process.execPath, nextCli(app), "build"],
      cwd: join(root, "apps", app),
      env: { ...env, NODE_ENV: "production", ZEA_BUILD_DIR: buildDir },
      logPath: join(logDir, `build-${app}.log`),
      signal,
    });
    await writeFile(stamp, `${hash} ${await buildId(app, buildDir)}`);
  });
}

async function buildMark(stamp: string, app: string, buildDir: string): Promise<string | undefined> {
  const [hash, id] = (await readFile(stamp, "utf8").catch(() => "")).split(" ");
  return id && id === (await buildId(app, buildDir)) ? hash : undefined;
}

function buildId(app: string, buildDir: string): Promise<string> {
  return readFile(join(root, "apps", app, buildDir, "BUILD_ID"), "utf8").catch(() => "");
}

async function inputHash(app: string): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  const places = [...(await foldersOf(join("apps", app))), "pnpm-lock.yaml", "tsconfig.json"];
  for (const path of (await Promise.all(places.map(filesOf))).flat()) {
    hash
      .update(path)
      .update("\0")
      .update(await readFile(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** The folder of a package of ours and, without repetition, of all that it depends on. */
async function foldersOf(folder: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(folder)) return [];
  seen.add(folder);
  const manifest = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8")) as Manifest;
  const names = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith("@zea/"));
  for (const name of names) await foldersOf(join("packages", name.slice("@zea/".length)), seen);
  return [...seen];
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), {
    withFileTypes: true,
  }).catch(() => undefined);
  if (!entries) return [path];
  const wanted = entries.filter(({ name }) => !madeByTools.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = wanted.map((entry) => {
    const inside = join(path, entry.name);
    return entry.isDirectory() ? filesOf(inside) : Promise.resolve(entry.isFile() ? [inside] : []);
  });
  return (await Promise.all(nested)).flat();
}
