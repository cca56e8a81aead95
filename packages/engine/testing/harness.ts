import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { freePort } from "@zea/db/testing/cluster";
import { createEmptyDatabase } from "@zea/db/testing/template";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import pg from "pg";
import { test as base } from "vitest";
import { type Engine, type EngineOptions, startEngine } from "../src/engine.ts";
import { hashSigningKey } from "../src/signing.ts";
import { type EngineProcess, startProcess } from "./process.ts";

export const signingKey = `signkey-test-${randomBytes(32).toString("hex")}`;
export const eventKey = "a-test-event-key";

type Functions = (client: Inngest) => InngestFunction.Any[];

/** The real SDK behind a real HTTP server, and an engine of its own, on ports of their own. */
export type Bench = {
  client: Inngest;
  engine: Engine;
  engineUrl: string;
  appUrl: string;
  databaseUrl: string;
  options: EngineOptions;
  serveApp: (functions: Functions) => Promise<void>;
  closeApp: () => Promise<void>;
  /** Starts an engine on the same database and port as before. */
  restart: (change?: Partial<EngineOptions>) => Promise<void>;
  /** Starts one there as a process of its own, which is killed with the bench at the latest. */
  startProcess: () => Promise<EngineProcess>;
  /** Stops all that the bench has started. */
  end: () => Promise<void>;
  api: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ status: number; body: ReturnType<typeof JSON.parse> }>;
  send: (name: string, data?: object, more?: object) => Promise<string>;
  /** Goes from due timer to due timer until `to`, and waits each time until nothing is under way. */
  moveClock: (to: Date | number) => Promise<void>;
  /** Waits until no call is under way and none is about to be. */
  idle: () => Promise<unknown>;
  now: () => Promise<number>;
  /** The runs that an event has started, once there are `count` and all have ended. */
  ended: (eventId: string, count?: number) => Promise<EndedRun[]>;
  query: (text: string, values?: unknown[]) => Promise<ReturnType<typeof JSON.parse>[]>;
};

type EndedRun = { run_id: string; function_id: string; status: string; output: ReturnType<typeof JSON.parse> };

/** Waits until `look` answers something true; fails after ten seconds. */
export async function until<T>(
  look: () => T | Promise<T>,
  patienceMs = 10_000,
): Promise<Exclude<T, false | null | undefined>> {
  for (const end = Date.now() + patienceMs; ; ) {
    const seen = await look();
    if (seen) return seen as Exclude<T, false | null | undefined>;
    if (Date.now() > end) throw new Error(`Waited in vain for ${look}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** A test that can `start` benches, which end with it. */
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
    ...{ client, engine: await startEngine(options), engineUrl, appUrl, databaseUrl, options, api, idle },
    serveApp: async (served) => {
      server = createServer(serve({ client, functions: served(client) }));
      await new Promise<void>((resolve) => server?.listen(appPort, "127.0.0.1", resolve));
    },
    closeApp: async () => {
      server?.closeAllConnections();
      await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
      server = undefined;
    },
    restart: async (again = {}) => {
      await bench.engine.stop();
      bench.engine = await startEngine({ ...options, ...again });
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
  await until(async () => bench.engine.isInStep());
  return bench;
}

const nothing = () => {};
const quiet = { info: nothing, warn: nothing, error: nothing, debug: nothing };
