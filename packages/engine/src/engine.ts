import type { Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { createCore, type LoadedCore } from "./create-core.ts";
import { type ClockReading, readClock, setClock } from "./http/clock-endpoint.ts";
import { route } from "./http/routes.ts";
import { listen } from "./http/server.ts";
import { log } from "./log.ts";
import { createSync } from "./protocol/sync.ts";
import { type EngineOptions, readSettings } from "./settings.ts";
import { connectWriter, SecondEngineError } from "./store/database.ts";
import { startSweeping } from "./store/sweep.ts";

export type { EngineOptions } from "./settings.ts";

export type Engine = {
  url: string;
  port: number;
  clock: () => ClockReading;
  /** Moves the clock forward; throws `ClockError` if it is fixed. */
  moveClock: (to: Date) => Promise<ClockReading>;
  isSynced: () => boolean;
  /** Asks every app to register again now. */
  sync: () => void;
  /** Waits up to two seconds for calls in flight, writes what is pending, and stops. */
  stop: () => Promise<void>;
  /** Resolves when another engine has taken over the database. */
  failed: Promise<Error>;
};

const graceMs = 2000;

/** Starts an engine on a database and migrates its own schema there; throws a one-sentence error. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const settings = readSettings(options);
  const reader = new pg.Pool({ connectionString: settings.databaseUrl, max: 2, connectionTimeoutMillis: 5000 });
  reader.on("error", (error) => log("warn", `A read connection was lost: ${error.message}`));
  const failure = Promise.withResolvers<Error>();
  let loaded: LoadedCore | undefined;
  let client: pg.Client | undefined;
  let isStopping = false;
  let server: Server | undefined;

  async function begin(): Promise<void> {
    const attempt: { client?: pg.Client; error?: Error } = {};
    const onLost = (error: Error) => {
      attempt.error ??= error;
      if (attempt.client && attempt.client === client) lost(attempt.client, error);
    };
    attempt.client = await connectWriter(settings.databaseUrl, onLost);
    const next = await createCore(settings, attempt.client, {
      onFailure: onLost,
      requestSync: () => sync.request(),
    }).catch(async (error) => {
      await attempt.client?.end().catch(() => {});
      throw error;
    });
    client = attempt.client;
    loaded = next;
    if (attempt.error) lost(client, attempt.error);
  }

  function lost(which: pg.Client, error: Error): void {
    if (isStopping) return;
    log("error", `The database connection was lost: ${error.message}`);
    client = undefined;
    loaded?.close(error);
    loaded = undefined;
    which.end().catch(() => {});
    void recover();
  }

  async function recover(): Promise<void> {
    for (let wait = 100; !isStopping; wait = Math.min(wait * 2, 2000)) {
      await pause(wait);
      try {
        return await begin();
      } catch (error) {
        log("error", `The database is unreachable: ${(error as Error).message}`);
        if (error instanceof SecondEngineError) return failure.resolve(error);
      }
    }
  }

  function alive() {
    if (!loaded) throw new Error("The engine can't reach its database.");
    return loaded.core;
  }

  const sync = createSync({
    signingKey: settings.signingKey,
    urls: () => [
      ...settings.apps,
      ...(settings.apps.length > 0 ? [] : [...(loaded?.core.state.apps.values() ?? [])].map(({ url }) => url)),
    ],
    onReached: () => loaded?.core.dispatcher.redeliverAll(),
  });
  const sweeping = startSweeping(reader, () => loaded?.core);

  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    sync.stop();
    sweeping.stop();
    loaded?.core.dispatcher.pause();
    for (const until = Date.now() + graceMs; loaded && loaded.core.dispatcher.inFlight() > 0 && Date.now() < until; )
      await pause(10);
    await loaded?.core.store.commit().catch(() => {});
    loaded?.close(new Error("the engine is stopping"));
    server?.close();
    server?.closeAllConnections();
    await Promise.allSettled([client?.end(), reader.end()]);
  }

  await begin().catch(async (error) => {
    await reader.end();
    sweeping.stop();
    throw error;
  });
  server = await listen(settings.host, settings.port, (asked) => route(settings, loaded?.core, reader, asked)).catch(
    async (error) => {
      await stop();
      throw error;
    },
  );
  sync.request();
  const { port } = server.address() as { port: number };
  return {
    clock: () => readClock(alive()),
    moveClock: (to) => setClock(alive(), to.getTime()),
    url: `http://${settings.host}:${port}`,
    port,
    isSynced: sync.isSynced,
    sync: sync.request,
    stop,
    failed: failure.promise,
  };
}
