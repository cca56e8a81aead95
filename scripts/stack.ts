import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "../packages/db/src/generate.ts";
import { migrate } from "../packages/db/src/migrate.ts";
import { loadSecrets } from "../packages/db/src/secrets.ts";
import type { Environment } from "../packages/environment/src/read-environment.ts";
import { loopback } from "../packages/environment/src/variables.ts";
import { buildApp } from "./build.ts";
import { openDatabase, type RunningDatabase } from "./database.ts";
import { fillDemo } from "./demo.ts";
import { endOrphans, openJournal } from "./journal.ts";
import { type Part, type RunningPart, startPart } from "./part.ts";
import { describeParts, partEnvironment, secretMakers } from "./parts.ts";
import { requireFreePort } from "./ports.ts";
import { step } from "./progress.ts";
import { portVariables, type Settings } from "./settings.ts";

export type Stack = { env: Environment; stop: () => Promise<void> };
export type StackOptions = {
  dev: boolean;
  /** Asks for an orderly end while the platform is starting. */
  signal: AbortSignal;
  say: (line: string) => void;
  /** Is given what ends everything at once, before anything runs. */
  onHurry?: (kill: () => void) => void;
};

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
    await fillDemo(settings, { env, url: directUrl, logDir, signal });
    if (!dev) {
      const build = (app: string) => buildApp({ app, buildDir: settings.buildDir, env, logDir, signal });
      await step("build of both sites", () => all([build("web"), build("admin")]));
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

async function requirePorts({ host, ports, database, inngestUrl, mail, dataDir }: Settings): Promise<void> {
  await requireFreePort(host, ports.web, "web", portVariables.web);
  await requireFreePort(host, ports.admin, "admin", portVariables.admin);
  if (!inngestUrl) await requireFreePort(loopback, ports.engine, "engine", portVariables.engine);
  if (mail === "local") await requireFreePort(loopback, ports.mailbox, "mailbox", portVariables.mailbox);
  const mayBeAdopted = existsSync(join(dataDir, "postgres/postmaster.pid"));
  if (!database && !mayBeAdopted) await requireFreePort(loopback, ports.database, "database", portVariables.database);
}

/** Waits for all, also where one fails, so that nothing goes on behind the failure's back. */
async function all(works: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((outcome) => outcome.status === "rejected");
  if (failed) throw failed.reason;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), {
      once: true,
    });
  });
}
