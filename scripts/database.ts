import { setTimeout as sleep } from "node:timers/promises";
import { startEmbedded } from "../packages/db/src/embedded.ts";
import { connectionProblem } from "../packages/db/src/probe.ts";
import { isAlive } from "../packages/db/src/process.ts";
import type { Database } from "../packages/db/src/server.ts";
import { SetupError } from "../packages/environment/src/setup-error.ts";
import type { Settings } from "./settings.ts";

const firstRestartMs = 1000;
const lastRestartMs = 30_000;
const steadyMs = 60_000;
const watchMs = 500;

export type RunningDatabase = {
  url: string;
  directUrl: string;
  stop: () => Promise<void>;
  kill: () => void;
};

/** The database of DATABASE_URL, or the embedded one, which is started and kept running until `stop`. */
export async function openDatabase(settings: Settings, say: (line: string) => void): Promise<RunningDatabase> {
  if (settings.database) return { ...settings.database, stop: async () => {}, kill: () => {} };
  let server = await startEmbedded(settings.dataDir, settings.ports.database);
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (milliseconds: number) => sleep(milliseconds, undefined, { signal }).catch(() => {});
  const watch = async () => {
    let restartMs = firstRestartMs;
    let begunAt = Date.now();
    while (!signal.aborted) {
      await pause(watchMs);
      if (signal.aborted || isAlive(server.pid)) continue;
      if (Date.now() - begunAt > steadyMs) restartMs = firstRestartMs;
      say(
        `PostgreSQL has ended by itself and is started again in ${restartMs / 1000} s (${settings.dataDir}/logs/postgres.log)`,
      );
      await pause(restartMs);
      restartMs = Math.min(restartMs * 2, lastRestartMs);
      if (!signal.aborted) server = await startAgain(settings, server, say);
      begunAt = Date.now();
    }
  };
  const watched = watch();
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

/** Refuses when the database of DATABASE_URL does not answer. */
export async function requireDatabase({ url, directUrl }: NonNullable<Settings["database"]>): Promise<void> {
  await requireAnswer("DATABASE_URL", url);
  if (directUrl !== url) await requireAnswer("DATABASE_DIRECT_URL", directUrl);
}

async function startAgain(settings: Settings, before: Database, say: (line: string) => void): Promise<Database> {
  try {
    return await startEmbedded(settings.dataDir, before.port);
  } catch (error) {
    say((error as Error).message);
    return before;
  }
}

async function requireAnswer(name: string, url: string): Promise<void> {
  const problem = await connectionProblem(url);
  if (problem) throw new SetupError(`${name}: the database at ${new URL(url).host} can't be used (${problem}).`);
}
