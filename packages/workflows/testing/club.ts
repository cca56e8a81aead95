import type { Server } from "node:http";
import type { PrismaClient } from "@zea/db/generated/client";
import { test as databaseTest } from "@zea/db/testing/test";
import { now, setClock } from "@zea/domain/clock";
import { type Anyone, type Ctx, system } from "@zea/domain/context";
import { type Engine, startEngine } from "@zea/engine/engine";
import type { InngestFunction } from "inngest";
import { createServer } from "inngest/node";
import { inngest } from "../src/client.ts";
import { engineClock, moveClock } from "../src/clock.ts";
import { eventFunctions } from "../src/functions.ts";
import { replaceMailer } from "../src/mailer.ts";
import { type Relay, startRelay } from "../src/relay.ts";
import { memoryMailer } from "./memory-mailer.ts";

/** A Monday morning, later than any real clock. */
export const monday = new Date("2035-03-05T09:00:00Z");

export type Club = Awaited<ReturnType<typeof openClub>>;

/** A club on a private database, whose engine, functions and relay can be started and stopped one by one. */
export async function openClub(db: PrismaClient, url: string) {
  const { ENGINE_PORT, WEB_PORT, INNGEST_BASE_URL = "", INNGEST_SIGNING_KEY = "", INNGEST_EVENT_KEY } = process.env;
  Object.assign(process.env, { DATABASE_URL: url });
  (globalThis as { zeaDb?: PrismaClient }).zeaDb = db;
  const connection = { engineUrl: INNGEST_BASE_URL, signingKey: INNGEST_SIGNING_KEY };
  const mail = memoryMailer();
  replaceMailer(mail.mailer);
  let engine: Engine | undefined;
  let web: Server | undefined;
  let relay: Relay | undefined;

  const club = {
    db,
    mail,
    subjects: () => mail.sent.map(({ subject }) => subject),
    ctx: async <Actor extends Anyone>(actor: Actor): Promise<Ctx<Actor>> => ({ db, now: await now(db), actor }),
    system: () => club.ctx(system),
    /** Moves both clocks from due timer to due timer until `to`, and waits until everything is done. */
    moveTo: (to: Date) => moveClock(db, connection.engineUrl, connection.signingKey, to),
    /** Sets both clocks and waits for nothing. */
    async jumpTo(to: Date) {
      await setClock(db, to);
      await engineClock(connection, to);
    },
    /** Waits until everything is done. */
    settle: () => club.moveTo(new Date(0)),
    async startEngine() {
      engine = await startEngine({
        databaseUrl: url,
        port: Number(ENGINE_PORT),
        signingKey: INNGEST_SIGNING_KEY,
        eventKey: INNGEST_EVENT_KEY,
        apps: [`http://127.0.0.1:${WEB_PORT}/api/inngest`],
        isPatient: true,
        hasMovableClock: true,
      });
    },
    async stopEngine() {
      await engine?.stop();
      engine = undefined;
    },
    async startWeb(functions: InngestFunction.Any[] = eventFunctions) {
      const server = createServer({ client: inngest, functions });
      await new Promise<void>((done) => server.listen(Number(WEB_PORT), "127.0.0.1", done));
      web = server;
    },
    async stopWeb() {
      const server = web;
      web = undefined;
      await new Promise((done) => {
        if (!server) return done(null);
        server.close(done);
        server.closeAllConnections();
      });
    },
    /** Replaces the functions that the engine calls, and waits until it knows them. */
    async serve(functions: InngestFunction.Any[]) {
      await club.stopWeb();
      await db.$executeRaw`update engine.app set checksum = ''`;
      await club.stopEngine();
      await club.startWeb(functions);
      await db.$executeRaw`update engine.fn set archived_at = now()`;
      await club.startEngine();
      await eventually(() => club.isRegistered());
    },
    startRelay() {
      relay = startRelay({ url, report: () => {} });
    },
    async stopRelay() {
      await relay?.stop();
      relay = undefined;
    },
    async isRegistered() {
      const [row] = await db.$queryRaw<
        { is: boolean }[]
      >`select exists (select from engine.fn where archived_at is null) as is`;
      return row?.is === true;
    },
    /** The runs of a function, each with its steps. */
    async runs(id: string) {
      return db.$queryRaw<{ id: string; status: string; steps: string[] }[]>`
        select r.id, r.status, array(select s.name from engine.step s where s.run_id = r.id order by s.seq) as steps
        from engine.run r join engine.fn f on f.id = r.fn_id where f.slug = ${`zea-${id}`} order by r.id`;
    },
    async close() {
      await club.stopRelay();
      await club.stopWeb();
      await club.stopEngine();
      replaceMailer(undefined);
    },
  };
  return club;
}

/** Waits until the condition holds, for ten seconds at most. */
export async function eventually(condition: () => Promise<boolean>): Promise<void> {
  for (const until = Date.now() + 10_000; Date.now() < until; ) if (await condition()) return;
  throw new Error("The condition did not become true within ten seconds.");
}

/** A test with a club in which everything runs, on `monday`. */
export const test = databaseTest.extend("club", async ({ db, url }, { onCleanup }) => {
  const club = await openClub(db, url);
  onCleanup(() => club.close());
  await club.startEngine();
  await setClock(db, monday);
  await club.moveTo(monday);
  await club.startWeb();
  await eventually(() => club.isRegistered());
  club.startRelay();
  return club;
});
