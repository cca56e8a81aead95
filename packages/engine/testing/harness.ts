import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { createEmptyDatabase } from "@zea/db/testing/template";
import { freePort } from "@zea/platform/testing/free-ports";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import pg from "pg";
import { test as base } from "vitest";
import { type Engine, type EngineOptions, startEngine } from "../src/engine.ts";
import { hashSigningKey } from "../src/protocol/signing.ts";
import { type EngineProcess, startProcess } from "./process.ts";

export const signingKey = `signkey-test-${randomBytes(32).toString("hex")}`;
export const eventKey = "a-test-event-key";

type Functions = (client: Inngest) => InngestFunction.Any[];

/** An app with the real SDK behind an HTTP server, and an engine with its own database. */
export type Bench = {
  client: Inngest;
  engine: Engine;
  engineUrl: string;
  appUrl: string;
  databaseUrl: string;
  options: EngineOptions;
  serveApp: (functions: Functions) => Promise<void>;
  closeApp: () => Promise<void>;
  /** Stops the engine and starts one on the same database and port. */
  restart: (change?: Partial<EngineOptions>) => Promise<void>;
  /** Starts an engine as a separate process on the same database; it is killed at the end of the test at the latest. */
  startProcess: () => Promise<EngineProcess>;
  /** Stops everything that was started. */
  end: () => Promise<void>;
  api: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ status: number; body: ReturnType<typeof JSON.parse> }>;
  send: (name: string, data?: object, more?: object) => Promise<string>;
  /** Moves the clock to `to`, stopping at each due timer until the engine is idle. */
  moveClock: (to: Date | number) => Promise<void>;
  /** Waits until no call is in flight or due. */
  idle: () => Promise<unknown>;
  now: () => Promise<number>;
  /** Waits for `count` runs of an event and for the end of all of them. */
  ended: (eventId: string, count?: number) => Promise<EndedRun[]>;
  query: (text: string, values?: unknown[]) => Promise<ReturnType<typeof JSON.parse>[]>;
};

type EndedRun = { run_id: string; function_id: string; status: string; output: ReturnType<typeof JSON.parse> };

/** Polls `read` until it returns something truthy; throws after `timeoutMs`. */
export async function until<T>(
  read: () => T | Promise<T>,
  timeoutMs = 25_000,
): Promise<Exclude<T, false | null | undefined>> {
  for (const end = Date.now() + timeoutMs; ; ) {
    const value = await read();
    if (value) return value as Exclude<T, false | null | undefined>;
    if (Date.now() > end) throw new Error(`Timed out waiting for ${read}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** A vitest `test` whose `start` fixture creates benches and stops them afterwards. */
export const test = base.extend<{ start: (functions: Functions, options?: Partial<EngineOptions>) => Promise<Bench> }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's dependencies from its pattern
  start: async ({}, use) => {
    const benches: Bench[] = [];
    await use(async (functions, options = {}) => {
      const bench = await startBench(functions, options);
      benches.push(bench);
      return bench;
    });
    for (const bench of benches) await bench.end();
  },
});

async function startBench(functions: Functions, change: Partial<EngineOptions>): Promise<Bench> {
  const [{ url: databaseUrl }, enginePort, appPort] = await Promise.all([
    createEmptyDatabase(),
    freePort(),
    freePort(),
  ]);
  const engineUrl = `http://127.0.0.1:${enginePort}`;
  const appUrl = `http://127.0.0.1:${appPort}/api/inngest`;
  const client = new Inngest({ id: "app", baseUrl: engineUrl, signingKey, eventKey, isDev: false, logger: quiet });
  const keys = { signingKey, eventKey };
  const options = {
    databaseUrl,
    port: enginePort,
    apps: [appUrl],
    hasMovableClock: true,
    isPatient: true,
    ...keys,
    ...change,
  };
  let server: Server | undefined;
  const processes: EngineProcess[] = [];

  const api: Bench["api"] = async (method, path, body) => {
    const authorization = `Bearer ${hashSigningKey(options.signingKey)}`;
    const text = body === undefined ? undefined : JSON.stringify(body);
    const response = await fetch(`${engineUrl}${path}`, { method, body: text, headers: { authorization } });
    const answer = await response.text();
    return { status: response.status, body: answer === "" ? "" : JSON.parse(answer) };
  };
  const idle = () => until(async () => (await api("GET", "/v1/clock")).body.idle);

  const bench: Bench = {
    client,
    engine: await startEngine(options),
    engineUrl,
    appUrl,
    databaseUrl,
    options,
    api,
    idle,
    serveApp: async (served) => {
      server = createServer(serve({ client, functions: served(client) }));
      await new Promise<void>((resolve) => server?.listen(appPort, "127.0.0.1", resolve));
    },
    closeApp: async () => {
      server?.closeAllConnections();
      await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
      server = undefined;
    },
    restart: async (change = {}) => {
      await bench.engine.stop();
      bench.engine = await startEngine({ ...options, ...change });
    },
    startProcess: async () => {
      const started = await startProcess(options);
      processes.push(started);
      return started;
    },
    end: async () => {
      for (const { kill } of processes) await kill("SIGKILL");
      await bench.engine.stop();
      await bench.closeApp();
    },
    send: async (name, data = {}, more = {}) => {
      const { ids } = await client.send({ name, data, ...more });
      return ids[0]!;
    },
    moveClock: async (to) => {
      const target = new Date(to).getTime();
      for (;;) {
        await idle();
        const { nextDueAt } = (await api("GET", "/v1/clock")).body;
        const next = nextDueAt === null ? target : Math.min(Date.parse(nextDueAt), target);
        const { status } = await api("POST", "/v1/clock", { to: new Date(next).toISOString() });
        if (next >= target || status === 409) break;
      }
      await idle();
    },
    ended: (eventId, count = 1) =>
      until(async () => {
        const runs: EndedRun[] = (await api("GET", `/v1/events/${eventId}/runs`)).body.data;
        return runs.length >= count && runs.every(({ status }) => status !== "Running") && runs;
      }),
    query: async (text, values) => {
      const database = new pg.Client({ connectionString: databaseUrl });
      await database.connect();
      return (await database.query(text, values).finally(() => database.end())).rows;
    },
    now: async () => Date.parse((await api("GET", "/v1/clock")).body.now),
  };
  await bench.serveApp(functions);
  await until(async () => (await fetch(`${engineUrl}/health`)).ok);
  await until(async () => bench.engine.isSynced());
  return bench;
}

const nothing = () => {};
const quiet = { info: nothing, warn: nothing, error: nothing, debug: nothing };
