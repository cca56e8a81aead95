import { setTimeout as sleep } from "node:timers/promises";
import { startEmbedded } from "../packages/db/src/embedded.ts";
import { connectionProblem } from "../packages/db/src/probe.ts";
import { isAlive } from "../packages/db/src/process.ts";
import type { Database } from "../packages/db/src/server.ts";
import { Refusal } from "./refusal.ts";
import type { Settings } from "./settings.ts";

const firstRestartMs = 1000;
const lastRestartMs = 30_000;

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
  let stopping = false;
  const watch = async () => {
    let restartMs = firstRestartMs;
    while (!stopping) {
      await sleep(500, undefined, { ref: false });
      if (stopping || isAlive(server.pid)) continue;
      say(
        `PostgreSQL has ended by itself and is started again in ${restartMs / 1000} s (${settings.dataDir}/logs/postgres.log)`,
      );
      await sleep(restartMs);
      restartMs = Math.min(restartMs * 2, lastRestartMs);
      if (!stopping) server = await startAgain(settings, server, say);
    }
  };
  const watched = watch();
  return {
    url: server.url,
    directUrl: server.url,
    stop: async () => {
      stopping = true;
      await watched;
      await server.stop();
    },
    kill: () => {
      stopping = true;
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
  if (problem) throw new Refusal(`${name}: the database at ${new URL(url).host} can't be used (${problem}).`);
}
