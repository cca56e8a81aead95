import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "@zea/environment/setup-error";
import { type EmbeddedDatabase, startEmbedded } from "./embedded-database.ts";
import { connectionProblem } from "./probe-database.ts";
import { isAlive } from "./process-identity.ts";
import type { Settings } from "./settings.ts";

const firstRestartMs = 1000;
const lastRestartMs = 30_000;
const steadyMs = 60_000;
const checkMs = 500;

export type OpenDatabase = {
  url: string;
  directUrl: string;
  stop: () => Promise<void>;
  kill: () => void;
};

/** The database in DATABASE_URL, or the embedded one, which is started and restarted until `stop`. */
export async function openDatabase(settings: Settings, report: (line: string) => void): Promise<OpenDatabase> {
  if (settings.database) return { ...settings.database, stop: async () => {}, kill: () => {} };
  let server = await startEmbedded(settings.dataDir, settings.ports.database);
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (milliseconds: number) => sleep(milliseconds, undefined, { signal }).catch(() => {});
  const keepRunning = async () => {
    let restartMs = firstRestartMs;
    let startedAt = Date.now();
    while (!signal.aborted) {
      await pause(checkMs);
      if (signal.aborted || isAlive(server.pid)) continue;
      if (Date.now() - startedAt > steadyMs) restartMs = firstRestartMs;
      report(
        `PostgreSQL ended unexpectedly and restarts in ${restartMs / 1000} s (${settings.dataDir}/logs/postgres.log)`,
      );
      await pause(restartMs);
      restartMs = Math.min(restartMs * 2, lastRestartMs);
      if (!signal.aborted) server = await restart(settings, server, report);
      startedAt = Date.now();
    }
  };
  const watched = keepRunning();
  return {
    url: server.url,
    directUrl: server.url,
    stop: async () => {
      stopping.abort();
      await watched;
      await server.stop();
    },
    kill: () => {
      stopping.abort();
      if (isAlive(server.pid)) process.kill(server.pid, "SIGQUIT");
    },
  };
}

/** Throws a SetupError when the database in DATABASE_URL does not answer. */
export async function requireDatabase({ url, directUrl }: NonNullable<Settings["database"]>): Promise<void> {
  await requireConnection("DATABASE_URL", url);
  if (directUrl !== url) await requireConnection("DATABASE_DIRECT_URL", directUrl);
}

async function restart(
  settings: Settings,
  ended: EmbeddedDatabase,
  report: (line: string) => void,
): Promise<EmbeddedDatabase> {
  try {
    return await startEmbedded(settings.dataDir, ended.port);
  } catch (error) {
    report((error as Error).message);
    return ended;
  }
}

async function requireConnection(name: string, url: string): Promise<void> {
  const problem = await connectionProblem(url);
  if (problem) throw new SetupError(`${name}: the database at ${new URL(url).host} can't be used (${problem}).`);
}
