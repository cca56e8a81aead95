import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "@zea/environment/read-environment";
import { loopback } from "@zea/environment/variables";
import { buildApp } from "./build-app.ts";
import { addDemoData } from "./demo-data.ts";
import { generateClient } from "./generate-client.ts";
import { migrate } from "./migrations.ts";
import { type OpenDatabase, openDatabase } from "./open-database.ts";
import { endOrphans, openPidFile } from "./pid-file.ts";
import { showProgress } from "./progress.ts";
import { requireFreePort } from "./require-free-port.ts";
import { loadSecrets } from "./secrets.ts";
import { type RunningService, type Service, startService } from "./service.ts";
import { describeServices, secretGenerators, serviceEnvironment } from "./services.ts";
import type { Settings } from "./settings.ts";

export type Stack = { env: Environment; stop: () => Promise<void> };
export type StackOptions = {
  dev: boolean;
  /** Interrupts the start. */
  signal: AbortSignal;
  report: (line: string) => void;
  /** Receives, before anything runs, a function that kills everything at once. */
  onKillable?: (kill: () => void) => void;
};

/** Starts the whole platform and resolves once every service is healthy. When anything fails, everything is stopped again. */
export async function startStack(settings: Settings, options: StackOptions): Promise<Stack> {
  const { dev, signal, report, onKillable } = options;
  const { dataDir } = settings;
  const logDir = join(dataDir, "logs");
  await mkdir(logDir, { recursive: true, mode: 0o700 });
  const orphans = await endOrphans(dataDir);
  if (orphans.length > 0) report(`Ended the services that an earlier run left behind: ${orphans.join(", ")}.`);
  const secrets = await loadSecrets(dataDir, secretGenerators);
  await requirePorts(settings);

  let database: OpenDatabase | undefined;
  const waves: RunningService[][] = [];
  const stop = async () => {
    for (const wave of waves.toReversed()) await Promise.all(wave.map((service) => service.stop()));
    await database?.stop();
  };
  onKillable?.(() => {
    for (const service of waves.flat()) service.kill();
    database?.kill();
  });
  try {
    const label = settings.database ? "database" : "database (PostgreSQL)";
    database = await showProgress(label, () => openDatabase(settings, report));
    const { directUrl } = database;
    signal.throwIfAborted();
    const env = serviceEnvironment(settings, secrets, database);
    await showProgress("migrations", async () => {
      generateClient();
      await migrate(directUrl);
    });
    signal.throwIfAborted();
    await addDemoData(settings, { env, url: directUrl, logDir, signal });
    if (!dev) {
      const build = (app: string) => buildApp({ app, buildDir: settings.buildDir, env, logDir, signal });
      await showProgress("build of both sites", () => allSettled([build("web"), build("admin")]));
    }
    const pidFile = openPidFile(dataDir);
    const start = async (services: Service[]) => {
      signal.throwIfAborted();
      const wave = services.map((service) => startService(service, { logDir, pidFile, report }));
      waves.push(wave);
      const ready = Promise.all(wave.map((service) => service.ready));
      await showProgress(services.map(({ name }) => name).join(", "), () => Promise.race([ready, aborted(signal)]));
    };
    const { backing, sites } = describeServices(settings, env, dev);
    if (backing.length > 0) await start(backing);
    await start(sites);
    return { env, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function requirePorts({ host, ports, database, inngestUrl, mail, dataDir }: Settings): Promise<void> {
  await requireFreePort(host, ports, "web");
  await requireFreePort(host, ports, "admin");
  if (!inngestUrl) await requireFreePort(loopback, ports, "engine");
  if (mail === "local") await requireFreePort(loopback, ports, "mailbox");
  const mayBeAdopted = existsSync(join(dataDir, "postgres/postmaster.pid"));
  if (!database && !mayBeAdopted) await requireFreePort(loopback, ports, "database");
}

/** Rejects only after every promise has settled, so that none goes on in the background. */
async function allSettled(promises: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(promises)).find((outcome) => outcome.status === "rejected");
  if (failed) throw failed.reason;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
