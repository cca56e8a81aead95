import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { assemble, type Life } from "./assemble.ts";
import { connectWriter, SecondEngineError } from "./database.ts";
import { log } from "./log.ts";
import { route } from "./routes.ts";
import { listen } from "./server.ts";
import { type EngineOptions, readSettings } from "./settings.ts";
import { startSweeping } from "./sweep.ts";
import { createSync } from "./sync.ts";

export type { EngineOptions } from "./settings.ts";

export type Engine = {
  url: string;
  port: number;
  /** Whether every app has registered. */
  isInStep: () => boolean;
  /** Asks every app to register again, now. */
  sync: () => void;
  /** Lets the calls under way come back for two seconds, writes what is to be written, and ends. */
  stop: () => Promise<void>;
  /** Resolves when the engine can't go on, since another one works on its database. */
  failed: Promise<Error>;
};

const graceMs = 2000;

/** Starts an engine on a database, migrating its own schema there; throws one sentence when it can't. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const settings = readSettings(options);
  const reader = new pg.Pool({ connectionString: settings.databaseUrl, max: 2, connectionTimeoutMillis: 5000 });
  reader.on("error", (error) => log("warn", `A reading connection was lost: ${error.message}`));
  const failure = Promise.withResolvers<Error>();
  let life: Life | undefined;
  let client: pg.Client | undefined;
  let isStopping = false;

  async function begin(): Promise<void> {
    const opened = await connectWriter(settings.databaseUrl, (error) => lost(opened, error));
    client = opened;
    life = await assemble(settings, opened, { onFailure: (error) => lost(opened, error), askToSync: () => sync.ask() });
  }

  function lost(which: pg.Client | undefined, error: Error): void {
    if (isStopping || which !== client) return;
    log("error", `The database was lost: ${error.message}`);
    client = undefined;
    life?.end(error);
    life = undefined;
    which?.end().catch(() => {});
    void recover();
  }

  async function recover(): Promise<void> {
    for (let wait = 100; !isStopping; wait = Math.min(wait * 2, 2000)) {
      await pause(wait);
      try {
        return await begin();
      } catch (error) {
        log("error", `The database is out of reach: ${(error as Error).message}`);
        if (error instanceof SecondEngineError) return failure.resolve(error);
      }
    }
  }

  const sync = createSync({
    signingKey: settings.signingKey,
    urls: () => [
      ...settings.apps,
      ...(settings.apps.length > 0 ? [] : [...(life?.core.state.apps.values() ?? [])].map(({ url }) => url)),
    ],
    onReached: () => life?.core.dispatcher.redeliverAll(),
  });
  const sweeping = startSweeping(reader, () => life?.core);

  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    sync.stop();
    sweeping.stop();
    life?.core.dispatcher.pause();
    for (const until = Date.now() + graceMs; life && life.core.dispatcher.inFlight() > 0 && Date.now() < until; )
      await pause(10);
    await life?.core.store.commit().catch(() => {});
    life?.end(new Error("the engine stops"));
    server?.close();
    server?.closeAllConnections();
    await Promise.allSettled([client?.end(), reader.end()]);
  }

  await begin().catch(async (error) => {
    await reader.end();
    sweeping.stop();
    throw error;
  });
  const server = await listen(settings.host, settings.port, (asked) =>
    route(settings, life?.core, reader, asked),
  ).catch(async (error) => {
    await stop();
    throw error;
  });
  sync.ask();
  const { port } = server.address() as { port: number };
  return {
    url: `http://${settings.host}:${port}`,
    port,
    isInStep: sync.isInStep,
    sync: sync.ask,
    stop,
    failed: failure.promise,
  };
}
