import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { createDb, type Db } from "@zea/db/client";
import { listCoaches } from "@zea/domain/coach/queries";
import { type Ctx, visitor } from "@zea/domain/context";
import { monthSlots, nextSlots } from "@zea/domain/slot/queries";
import { startEmbedded } from "@zea/platform/embedded-database";
import { migrate } from "@zea/platform/migrations";
import { freePort } from "@zea/platform/testing/free-ports";
import pg from "pg";
import { measure } from "./figures.ts";
import { club, fillClub } from "./slots-data.ts";
import { explain, type Statement, statementsOf } from "./statements.ts";

const calls = 300;
const warmUp = 50;
const naiveCalls = 40;
const dataDir = resolve(import.meta.dirname, "../.test/bench-slots");

type Search = { coachId: string; sessionTypeId: string };

const ctxOf = (db: Db): Ctx => ({ db, now: new Date(), actor: visitor });

/** The busy coaches, each with one of their session types. */
async function findBusyCoaches(db: Db): Promise<Search[]> {
  const rows = await db.coach.findMany({ include: { sessionTypes: true }, orderBy: { id: "asc" } });
  return rows
    .slice(0, club.busyCoaches)
    .map(({ id, sessionTypes }) => ({ coachId: id, sessionTypeId: sessionTypes[0]?.sessionTypeId ?? "" }));
}

async function coachesPage(db: Db): Promise<void> {
  const ctx = ctxOf(db);
  const rows = await listCoaches(ctx);
  const next = await nextSlots(ctx, rows);
  if (rows.length !== club.coaches || [...next.values()].filter(Boolean).length !== club.coaches)
    throw new Error("A coach of the list has no next slot.");
}

/** Sends the recorded statements again through a plain client. */
async function replay(client: pg.Client, sent: Statement[]): Promise<void> {
  for (const [at, { text, values }] of sent.entries())
    await client.query({ text, values, name: `s${at}_${text.length}` });
}

async function report(client: pg.Client, name: string, sent: Statement[]) {
  console.log(`\n${name}: ${sent.length} statements`);
  let executionMs = 0;
  for (const statement of sent) {
    const { cost, planningMs, executionMs: took, pages, scans } = await explain(client, statement);
    executionMs += took;
    const [, table = ""] = /FROM "public"\."(\w+)"/i.exec(statement.text) ?? [];
    console.log(
      `  ${table.padEnd(22)} cost ${cost} · planned ${planningMs} ms · run ${took} ms · ${pages} pages · ${scans.join(", ")}`,
    );
  }
  return { statements: sent.length, executionMs: Math.round(executionMs * 100) / 100 };
}

await rm(dataDir, { recursive: true, force: true });
const server = await startEmbedded(dataDir, await freePort());
try {
  await migrate(server.url);
  const from = performance.now();
  await fillClub(server.url);
  console.log(
    `${club.bookings} bookings of ${club.coaches} coaches, loaded in ${Math.round((performance.now() - from) / 1000)} s`,
  );

  const db = createDb(server.url);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const coaches = await findBusyCoaches(db);
  const athletes = await db.athlete.findMany({ select: { id: true }, take: calls });
  const [someone] = coaches as [Search];
  const { first, last } = await monthSlots(ctxOf(db), { ...someone, month: new Date().toISOString().slice(0, 7) });
  const months = await monthsBetween(first, last);
  const search = (turn: number) => ({
    ...(coaches[turn % coaches.length] as Search),
    month: months[turn % months.length] as string,
  });
  const athleteOf = (turn: number) => athletes[turn % athletes.length]?.id;
  const work = {
    month: async (turn: number) => void (await monthSlots(ctxOf(db), search(turn))),
    athleteMonth: async (turn: number) =>
      void (await monthSlots(ctxOf(db), { ...search(turn), athleteId: athleteOf(turn) })),
    coaches: () => coachesPage(db),
    naive: async (turn: number) =>
      void (await db.booking.findMany({ where: { coachId: search(turn).coachId, status: { not: "CANCELLED" } } })),
  };
  const timed = async (count: number, call: (turn: number) => Promise<void>) => {
    await measure(1, warmUp, (_, turn) => call(turn + 1));
    return measure(1, count, (_, turn) => call(turn));
  };
  const month = await timed(calls, work.month);
  const athleteMonth = await timed(calls, work.athleteMonth);
  const list = await timed(calls, work.coaches);
  const naive = await timed(naiveCalls, work.naive);
  const fullMonth = months[1] ?? first;
  const monthSent = await statementsOf(() =>
    monthSlots(ctxOf(db), { ...someone, month: fullMonth, athleteId: athleteOf(0) }),
  );
  const listSent = await statementsOf(() => coachesPage(db));
  const rawMonth = await timed(calls, () => replay(client, monthSent));
  const rawList = await timed(calls, () => replay(client, listSent));

  const line = (name: string, { p50Ms, p95Ms, p99Ms }: typeof month) =>
    console.log(`${name.padEnd(52)} p50 ${p50Ms} ms · p95 ${p95Ms} ms · p99 ${p99Ms} ms`);
  line("a busy coach's month", month);
  line("a busy coach's month for an athlete signed in", athleteMonth);
  line("  its statements, plain client", rawMonth);
  line("  for comparison: all bookings of the coach", naive);
  line(`the page of ${club.coaches} coaches with their next slots`, list);
  line("  its statements, plain client", rawList);
  const monthPlans = await report(client, "a month for an athlete", monthSent);
  const listPlans = await report(client, "the page of coaches", listSent);
  await client.end();
  await db.$disconnect();

  const figures = (prefix: string, { p50Ms, p95Ms, p99Ms }: typeof month) => ({
    [`${prefix}P50Ms`]: p50Ms,
    [`${prefix}P95Ms`]: p95Ms,
    [`${prefix}P99Ms`]: p99Ms,
  });
  const all = {
    ...figures("month", month),
    ...figures("athleteMonth", athleteMonth),
    ...figures("rawMonth", rawMonth),
    ...figures("naiveMonth", naive),
    ...figures("coaches", list),
    ...figures("rawCoaches", rawList),
    monthStatements: monthPlans.statements,
    monthExecutionMs: monthPlans.executionMs,
    coachesStatements: listPlans.statements,
    coachesExecutionMs: listPlans.executionMs,
  };
  console.log(`\n${JSON.stringify({ bench: "slots", bookings: club.bookings, coaches: club.coaches, calls, ...all })}`);
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit();

/** The months (YYYY-MM) from `first` to `last`. */
async function monthsBetween(first: string, last: string): Promise<string[]> {
  const found = [first];
  for (let at = first; at < last; ) {
    const [year = 0, month = 0] = at.split("-").map(Number);
    at = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
    found.push(at);
  }
  return found;
}
