import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "@zea/environment/read-environment";
import { withLock } from "./lock-file.ts";
import { repository } from "./repository.ts";
import { runProgram } from "./run-program.ts";
import { nextCli } from "./services.ts";

const stampDir = join(repository, "node_modules/.zea");
const ignored =
  /^(node_modules|generated|test|testing|\..*|.*\.tsbuildinfo|.*\.d\.json\.ts|next-env\.d\.ts|.*\.test\.tsx?)$/;

type Manifest = { dependencies?: Record<string, string> };
export type Build = {
  app: string;
  buildDir: string;
  env: Environment;
  logDir: string;
  signal: AbortSignal;
};

/** Builds an app into its build folder, unless that folder holds a build of the same inputs. */
export async function buildApp({ app, buildDir, env, logDir, signal }: Build): Promise<void> {
  const stamp = join(stampDir, `build-${app}-${buildDir.replaceAll(/\W/g, "_")}`);
  await mkdir(stampDir, { recursive: true });
  await withLock(`${stamp}.lock`, async () => {
    const hash = await inputHash(app);
    if ((await builtHash(stamp, app, buildDir)) === hash) return;
    await rm(stamp, { force: true });
    await runProgram({
      name: `The build of ${app}`,
      command: [process.execPath, nextCli(app), "build"],
      cwd: join(repository, "apps", app),
      env: { ...env, NODE_ENV: "production", ZEA_BUILD_DIR: buildDir },
      logPath: join(logDir, `build-${app}.log`),
      signal,
    });
    await writeFile(stamp, `${hash} ${await buildId(app, buildDir)}`);
  });
}

/** The hash of the inputs of the build that the folder holds. */
async function builtHash(stamp: string, app: string, buildDir: string): Promise<string | undefined> {
  const [hash, id] = (await readFile(stamp, "utf8").catch(() => "")).split(" ");
  return id && id === (await buildId(app, buildDir)) ? hash : undefined;
}

function buildId(app: string, buildDir: string): Promise<string> {
  return readFile(join(repository, "apps", app, buildDir, "BUILD_ID"), "utf8").catch(() => "");
}

async function inputHash(app: string): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  const inputs = [...(await packageFolders(join("apps", app))), "pnpm-lock.yaml", "tsconfig.json"];
  for (const path of (await Promise.all(inputs.map(filesIn))).flat()) {
    hash.update(`${path}\0`);
    hash.update(await readFile(join(repository, path)));
    hash.update("\0");
  }
  return hash.digest("hex");
}

/** The folder of a package and those of our packages that it depends on, directly or not. */
async function packageFolders(folder: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(folder)) return [];
  seen.add(folder);
  const manifest = JSON.parse(await readFile(join(repository, folder, "package.json"), "utf8")) as Manifest;
  const names = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith("@zea/"));
  for (const name of names) await packageFolders(join("packages", name.slice("@zea/".length)), seen);
  return [...seen];
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(join(repository, path), { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  const inputs = entries.filter(({ name }) => !ignored.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = inputs.map((entry) => {
    const inner = join(path, entry.name);
    return entry.isDirectory() ? filesIn(inner) : Promise.resolve(entry.isFile() ? [inner] : []);
  });
  return (await Promise.all(nested)).flat();
}
