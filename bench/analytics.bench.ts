import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { createDb, type Db } from "@zea/db/client";
import { findDashboard } from "@zea/domain/analytics/dashboard";
import { findFunnel } from "@zea/domain/analytics/funnel";
import { findOverview } from "@zea/domain/analytics/queries";
import { clubTimeZone } from "@zea/domain/club";
import type { Admin, Ctx } from "@zea/domain/context";
import { addMonths, monthOf } from "@zea/domain/time";
import { startEmbedded } from "@zea/platform/embedded-database";
import { migrate } from "@zea/platform/migrations";
import { freePort } from "@zea/platform/testing/free-ports";
import pg from "pg";
import { fillHistory } from "./analytics-data.ts";
import { measure } from "./figures.ts";
import { club } from "./slots-data.ts";

const calls = 30;
const warmUp = 3;
const dataDir = resolve(import.meta.dirname, "../.test/bench-analytics");

/** One pass over the bookings, for comparison. */
const plainGrouping = "select status, count(*) from booking group by status";

const ctxOf = (db: Db): Ctx<Admin> => ({
  db,
  now: new Date(),
  actor: { role: "ADMIN", id: "019b0000-0000-7000-8000-000000000000" },
});

await rm(dataDir, { recursive: true, force: true });
const server = await startEmbedded(dataDir, await freePort());
try {
  await migrate(server.url);
  const from = performance.now();
  const records = await fillHistory(server.superuserUrl);
  const seconds = Math.round((performance.now() - from) / 1000);
  console.log(`${club.bookings} bookings, ${records} of them with a record, loaded in ${seconds} s`);

  const db = createDb(server.url);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const currentMonth = monthOf(new Date(), clubTimeZone);
  const { period } = await findOverview(ctxOf(db), { from: currentMonth, to: currentMonth });
  const all = { from: period.first, to: addMonths(currentMonth, 2) };
  /** Twelve months, starting one month earlier at each turn. */
  const year = (turn: number) => {
    const from = addMonths(currentMonth, -11 - (turn % 24));
    return { from, to: addMonths(from, 11) };
  };
  const timed = async (count: number, call: (turn: number) => Promise<unknown>) => {
    const work = async (_: number, turn: number) => void (await call(turn));
    await measure(1, warmUp, work);
    return measure(1, count, work);
  };
  const figures = {
    year: await timed(calls, (turn) => findOverview(ctxOf(db), year(turn))),
    month: await timed(calls, (turn) => findOverview(ctxOf(db), { from: year(turn).to, to: year(turn).to })),
    everything: await timed(8, () => findOverview(ctxOf(db), all)),
    funnel: await timed(calls, (turn) => findFunnel(ctxOf(db), year(turn))),
    dashboard: await timed(calls, () => findDashboard(ctxOf(db))),
    plain: await timed(8, () => client.query(plainGrouping)),
  };
  await client.end();
  await db.$disconnect();

  const names: Record<keyof typeof figures, string> = {
    year: "any 12 months, with the 12 before them",
    month: "any month, with the one before it",
    everything: `everything since ${period.first}`,
    funnel: "the funnel of any 12 months",
    dashboard: "the dashboard",
    plain: "a plain grouping of all bookings in SQL",
  };
  const flat: Record<string, number> = {};
  for (const [key, name] of Object.entries(names)) {
    const { p50Ms, p95Ms } = figures[key as keyof typeof figures];
    console.log(`${name.padEnd(44)} p50 ${p50Ms} ms · p95 ${p95Ms} ms`);
    Object.assign(flat, { [`${key}P50Ms`]: p50Ms, [`${key}P95Ms`]: p95Ms });
  }
  console.log(`\n${JSON.stringify({ bench: "analytics", bookings: club.bookings, records, calls, ...flat })}`);
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit();
