import { readFile } from "node:fs/promises";
import { createDb, type Db } from "@zea/db/client";
import { now } from "@zea/domain/clock";
import { requestReport } from "@zea/domain/payment/request-report";
import { addMonths } from "@zea/domain/time";
import pg from "pg";
import { club, fillPayments, plainGrouping } from "./payment-data.ts";
import { startClub, webPid } from "./stack.ts";

/** The month before is drafted first, as a warm-up of the process. */
const months = [addMonths(club.month, -1), club.month, club.month, club.month];

/** The peak memory of the web process since its start, in MB. */
async function peakMb(): Promise<number> {
  const status = await readFile(`/proc/${await webPid()}/status`, "utf8");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** Polls every 20 ms until the draft's files exist. */
async function drafted(db: Db, reportId: string): Promise<void> {
  for (const until = performance.now() + 120_000; performance.now() < until; ) {
    if (await db.paymentPhase.count({ where: { reportId, phase: "draft-csv" } })) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error("The draft was not there within two minutes.");
}

/** The duration of the long step, from the phases' timestamps. */
async function stepsOf(db: Db, reportId: string): Promise<string> {
  const rows = await db.paymentPhase.findMany({ where: { reportId }, select: { phase: true, finishedAt: true } });
  const at = new Map(rows.map(({ phase, finishedAt }) => [phase, finishedAt.getTime()]));
  const between = (one: string, next: string) => (at.get(next) ?? 0) - (at.get(one) ?? 0);
  return `claim and lines ${between("store", "draft-csv")} ms`;
}

const stack = await startClub();
try {
  const databaseUrl = stack.env.DATABASE_URL ?? "";
  const from = performance.now();
  await fillPayments(databaseUrl);
  console.log(`${club.records} session records, loaded in ${Math.round((performance.now() - from) / 1000)} s`);
  const db = createDb(databaseUrl);
  const { id } = await db.user.create({ data: { email: "admin@zea.test", name: "Admin", role: "ADMIN" } });
  const idleMb = await peakMb();
  const took: number[] = [];
  for (const month of months) {
    const click = performance.now();
    const ctx = { db, now: await now(db), actor: { role: "ADMIN" as const, id } };
    const { reportId } = await requestReport(ctx, { month });
    await drafted(db, reportId);
    took.push(Math.round(performance.now() - click));
    console.log(`${month}: ${took.at(-1)} ms from the click to the draft's CSV; ${await stepsOf(db, reportId)}`);
  }
  const lines = await db.paymentLine.aggregate({
    where: { report: { month: club.month } },
    _count: true,
    _sum: { minutes: true, amountMinor: true, sessionCount: true },
  });
  if (lines._sum.sessionCount !== club.ofMonth) throw new Error(`The draft pays ${lines._sum.sessionCount} sessions.`);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const plainFrom = performance.now();
  const { rowCount } = await client.query(plainGrouping);
  const plainMs = Math.round(performance.now() - plainFrom);
  await client.end();
  await db.$disconnect();
  const memoryMb = await peakMb();
  console.log(`a plain grouping of all ${club.records} records in SQL: ${plainMs} ms, ${rowCount} groups`);
  console.log(`the web process held ${memoryMb} MB at most, ${idleMb} MB before the first draft`);
  const [coldMs, firstMs, ...againMs] = took;
  const bestAgainMs = Math.min(...againMs);
  console.log(
    `\n${JSON.stringify({ bench: "payment", ...club, lines: lines._count, coldMs, firstMs, bestAgainMs, plainMs, webIdleMb: idleMb, webPeakMb: memoryMb })}`,
  );
} finally {
  await stack.stop();
}
process.exit();
