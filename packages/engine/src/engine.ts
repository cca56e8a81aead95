import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { assemble, type Life } from "./assemble.ts";
import { type ClockReading, readClock, setClock } from "./clock-endpoint.ts";
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
  /** The engine's time, what is due next, and whether nothing is under way or about to be. */
  clock: () => ClockReading;
  /** Moves the clock forward, where that is allowed. */
  moveClock: (to: Date) => Promise<ClockReading>;
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
    const attempt: { client?: pg.Client; error?: Error } = {};
    const onLost = (error: Error) => {
      attempt.error ??= error;
      if (attempt.client && attempt.client === client) lost(attempt.client, error);
    };
    attempt.client = await connectWriter(settings.databaseUrl, onLost);
    const begun = await assemble(settings, attempt.client, { onFailure: onLost, askToSync: () => sync.ask() }).catch(
      async (error) => {
        await attempt.client?.end().catch(() => {});
        throw error;
      },
    );
    client = attempt.client;
    life = begun;
    if (attempt.error) lost(client, attempt.error);
  }

  function lost(which: pg.Client, error: Error): void {
    if (isStopping) return;
    log("error", `The database was lost: ${error.message}`);
    client = undefined;
    life?.end(error);
    life = undefined;
    which.end().catch(() => {});
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

  function alive() {
    if (!life) throw new Error("The engine can't reach its database.");
    return life.core;
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
    clock: () => readClock(alive()),
    moveClock: (to) => setClock(alive(), to.getTime()),
    url: `http://${settings.host}:${port}`,
    port,
    isInStep: sync.isInStep,
    sync: sync.ask,
    stop,
    failed: failure.promise,
  };
}
