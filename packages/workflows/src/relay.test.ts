import { createServer } from "node:http";
import { test as databaseTest } from "@zea/db/testing/test";
import { bookingConfirmed, bookingRequested } from "@zea/domain/booking/events";
import { system } from "@zea/domain/context";
import { uuidv7 } from "@zea/domain/id";
import { emit } from "@zea/domain/outbox";
import { expect } from "vitest";
import { eventually, monday } from "../testing/club.ts";
import { startRelay } from "./relay.ts";

type Received = { id: string; name: string; data: { bookingId: string } };

/** An engine that records the posted events, and responds as planned. */
const test = databaseTest.extend("engine", async ({ url }, { onCleanup }) => {
  const posts: Received[][] = [];
  const plan: { status: (events: Received[]) => number } = { status: () => 200 };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const events = JSON.parse(Buffer.concat(chunks).toString()) as Received[];
    const status = plan.status(events);
    if (status === 200) posts.push(events);
    response.writeHead(status).end("{}");
  });
  await new Promise<void>((done) => server.listen(Number(process.env.ENGINE_PORT), "127.0.0.1", done));
  const relays = [startRelay({ url, report: () => {} })];
  onCleanup(async () => {
    await Promise.all(relays.map((relay) => relay.stop()));
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  });
  return { posts, plan, relays, received: () => posts.flat() };
});

const ctx = (db: Parameters<typeof emit>[0]["db"]) => ({ db, now: monday, actor: system });
type Database = Parameters<typeof ctx>[0];
const undelivered = (db: Database) => db.outboxEvent.count({ where: { deliveredAt: null } });

test("events of one subject are posted in order, those of different subjects together", async ({ db, engine }) => {
  const ids = Array.from({ length: 50 }, uuidv7);
  await db.$transaction(async (tx) => {
    for (const bookingId of ids) await emit(ctx(tx), bookingRequested.create({ bookingId }));
    for (const bookingId of ids) await emit(ctx(tx), bookingConfirmed.create({ bookingId }));
  });
  await eventually(async () => (await undelivered(db)) === 0);
  expect(engine.posts.map((events) => events.length)).toEqual([50, 50]);
  expect(engine.posts.map((events) => new Set(events.map(({ name }) => name)))).toEqual([
    new Set(["booking/requested"]),
    new Set(["booking/confirmed"]),
  ]);
  const stored = await db.outboxEvent.findMany({ select: { id: true } });
  expect(
    engine
      .received()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(stored.map(({ id }) => id).sort());
});

test("a refused event holds back only its own subject", async ({ db, engine }) => {
  const [bad, good] = [uuidv7(), uuidv7()];
  engine.plan.status = (events) => (events.some(({ data }) => data.bookingId === bad) ? 400 : 200);
  await db.$transaction(async (tx) => {
    await emit(ctx(tx), bookingRequested.create({ bookingId: bad }));
    await emit(ctx(tx), bookingConfirmed.create({ bookingId: bad }));
    await emit(ctx(tx), bookingRequested.create({ bookingId: good }));
  });
  await eventually(async () => (await undelivered(db)) === 2);
  expect(engine.received()).toMatchObject([{ data: { bookingId: good } }]);
  engine.plan.status = () => 200;
  await eventually(async () => (await undelivered(db)) === 0);
  expect(
    engine
      .received()
      .slice(1)
      .map(({ name }) => name),
  ).toEqual(["booking/requested", "booking/confirmed"]);
});

test("an engine that fails gets the same events again, once it works", async ({ db, engine }) => {
  let failures = 3;
  engine.plan.status = () => (failures-- > 0 ? 503 : 200);
  await emit(ctx(db), bookingRequested.create({ bookingId: uuidv7() }));
  await eventually(async () => (await undelivered(db)) === 0);
  expect(engine.received()).toHaveLength(1);
});

test("when the leader stops, another relay delivers, and no event is posted twice", async ({ db, url, engine }) => {
  engine.relays.push(startRelay({ url, report: () => {} }));
  await emit(ctx(db), bookingRequested.create({ bookingId: uuidv7() }));
  await eventually(async () => (await undelivered(db)) === 0);
  await engine.relays[0]?.stop();
  await emit(ctx(db), bookingRequested.create({ bookingId: uuidv7() }));
  await eventually(async () => (await undelivered(db)) === 0);
  expect(engine.received()).toHaveLength(2);
});

test("the relay reconnects when it loses its database connection", async ({ db, engine }) => {
  await emit(ctx(db), bookingRequested.create({ bookingId: uuidv7() }));
  await eventually(async () => (await undelivered(db)) === 0);
  await db.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zea-relay' and datname = current_database()`;
  await emit(ctx(db), bookingRequested.create({ bookingId: uuidv7() }));
  await eventually(async () => (await undelivered(db)) === 0);
  expect(engine.received()).toHaveLength(2);
});

test("an event is posted within a few milliseconds of its commit", async ({ db, engine }) => {
  const waits: number[] = [];
  for (let turn = 0; turn < 30; turn++) {
    const before = engine.posts.length;
    await emit(ctx(db), bookingRequested.create({ bookingId: uuidv7() }));
    const committed = performance.now();
    while (engine.posts.length === before) await new Promise((done) => setImmediate(done));
    waits.push(performance.now() - committed);
  }
  expect(waits.toSorted((a, b) => a - b)[15]).toBeLessThan(50);
  if (process.env.MEASURE) console.log(waits.map((wait) => wait.toFixed(1)).join(" "));
});
