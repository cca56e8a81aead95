import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { generate } from "../packages/db/src/generate.ts";
import { migrate, resetDatabase } from "../packages/db/src/migrate.ts";
import { hasPeople } from "../packages/db/src/probe.ts";
import { loadSecrets } from "../packages/db/src/secrets.ts";
import { buildApp } from "./build.ts";
import { openDatabase, type RunningDatabase } from "./database.ts";
import { runJob } from "./job.ts";
import { endOrphans, openJournal } from "./journal.ts";
import { type Part, type RunningPart, startPart } from "./part.ts";
import { describeParts, partEnvironment, secretMakers } from "./parts.ts";
import { requireFreePort } from "./ports.ts";
import { step } from "./progress.ts";
import { type Environment, portVariable, type Settings } from "./settings.ts";

const root = resolve(import.meta.dirname, "..");

export type Stack = { env: Environment; stop: () => Promise<void> };
export type StackOptions = {
  dev: boolean;
  /** Asks for an orderly end while the platform is starting. */
  signal: AbortSignal;
  say: (line: string) => void;
  /** Is given what ends everything at once, before anything runs. */
  onHurry?: (kill: () => void) => void;
};

/** Whether the embedded database under `dataDir` was begun with demo data; undefined before its first start. */
export async function readChoice(dataDir: string): Promise<boolean | undefined> {
  const text = await readFile(join(dataDir, "choice.json"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as { demo: boolean }).demo;
}

/** Starts the whole platform and resolves once each part answers; whatever fails, nothing is left half-started. */
export async function startStack(settings: Settings, { dev, signal, say, onHurry }: StackOptions): Promise<Stack> {
  const { dataDir } = settings;
  const logDir = join(dataDir, "logs");
  await mkdir(logDir, { recursive: true, mode: 0o700 });
  const orphans = await endOrphans(dataDir);
  if (orphans.length > 0) say(`Ended what an earlier run had left: ${orphans.join(", ")}.`);
  const secrets = await loadSecrets(dataDir, secretMakers);
  await requirePorts(settings);

  let database: RunningDatabase | undefined;
  const waves: RunningPart[][] = [];
  const stop = async () => {
    for (const wave of waves.toReversed()) await Promise.all(wave.map((part) => part.stop()));
    await database?.stop();
  };
  const kill = () => {
    for (const part of waves.flat()) part.kill();
    database?.kill();
  };
  onHurry?.(kill);
  try {
    const place = settings.database ? "database" : "database (PostgreSQL)";
    database = await step(place, () => openDatabase(settings, say));
    const { url, directUrl } = database;
    signal.throwIfAborted();
    const env = partEnvironment(settings, secrets, { url, directUrl });
    await step("migrations", async () => {
      await generate();
      await migrate(directUrl);
    });
    signal.throwIfAborted();
    await seed(settings, env, directUrl, logDir, signal);
    if (!dev) {
      const build = (app: string) => buildApp({ app, buildDir: settings.buildDir, env, logDir, signal });
      await step("build of both sites", () => Promise.all([build("web"), build("admin")]));
    }
    const journal = openJournal(dataDir);
    const start = async (parts: Part[]) => {
      signal.throwIfAborted();
      const wave = parts.map((part) => startPart(part, { logDir, journal, say }));
      waves.push(wave);
      await step(parts.map(({ name }) => name).join(", "), () =>
        Promise.race([Promise.all(wave.map((part) => part.ready)), aborted(signal)]),
      );
    };
    const { backing, sites } = describeParts(settings, env, dev);
    if (backing.length > 0) await start(backing);
    await start(sites);
    return { env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function requirePorts({ host, ports, database, foreignEngine, mail, dataDir }: Settings): Promise<void> {
  const ours = "127.0.0.1";
  await requireFreePort(host, ports.web, "web", portVariable("web"));
  await requireFreePort(host, ports.admin, "admin", portVariable("admin"));
  if (!foreignEngine) await requireFreePort(ours, ports.engine, "engine", portVariable("engine"));
  if (mail === "local") await requireFreePort(ours, ports.mailbox, "mailbox", portVariable("mailbox"));
  const mayBeAdopted = existsSync(join(dataDir, "postgres/postmaster.pid"));
  if (!database && !mayBeAdopted) await requireFreePort(ours, ports.database, "database", portVariable("database"));
}

/** Demo data goes in once, at the first start; what an interrupted first start left is cleared first. */
async function seed(settings: Settings, env: Environment, url: string, logDir: string, signal: AbortSignal) {
  const { dataDir, demo, database } = settings;
  if (!database) await writeFile(join(dataDir, "choice.json"), JSON.stringify({ demo }));
  if (!demo) return;
  const mark = join(dataDir, "seeded");
  if (!database && existsSync(mark)) return;
  if (await hasPeople(url)) {
    if (database) return;
    await resetDatabase(url);
  }
  const command = [process.execPath, "packages/api/src/cli.ts", "seed"];
  const accounts = await step("demo data", () =>
    runJob({
      name: "The demo data",
      command,
      cwd: root,
      env,
      logPath: join(logDir, "seed.log"),
      signal,
    }),
  );
  await writeFile(mark, accounts);
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), {
      once: true,
    });
  });
}
