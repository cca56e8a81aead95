import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createDb, type Db } from "@zea/db/client";
import { now } from "@zea/domain/clock";
import { requestReport } from "@zea/domain/payment/request-report";
import pg from "pg";
import { club, fillPayroll, plainGrouping } from "./payroll-data.ts";
import { startClub } from "./stack.ts";

const runs = 3;

/** The most memory that the web's process has held since it started, in MB. */
async function peakMb(dataDir: string): Promise<number> {
  const { parts } = JSON.parse(await readFile(join(dataDir, "run.json"), "utf8")) as {
    parts: { name: string; identity: string }[];
  };
  const pid = parts.find(({ name }) => name === "web")?.identity.split(" ")[0];
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** Waits until the draft's files are there, woken by nothing: a look every 20 ms. */
async function drafted(db: Db, reportId: string): Promise<void> {
  for (const until = performance.now() + 120_000; performance.now() < until; ) {
    if (await db.paymentPhase.count({ where: { reportId, phase: "draft-csv" } })) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error("The draft was not there within two minutes.");
}

const stack = await startClub();
try {
  const databaseUrl = stack.env.DATABASE_URL ?? "";
  const from = performance.now();
  await fillPayroll(databaseUrl);
  console.log(`${club.records} session records, loaded in ${Math.round((performance.now() - from) / 1000)} s`);
  const db = createDb(databaseUrl);
  const { id } = await db.user.create({ data: { email: "admin@zea.test", name: "Admin", role: "ADMIN" } });
  const took: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const click = performance.now();
    const ctx = { db, now: await now(db), actor: { role: "ADMIN" as const, id } };
    const { reportId } = await requestReport(ctx, { month: club.month });
    await drafted(db, reportId);
    took.push(Math.round(performance.now() - click));
    console.log(`run ${run + 1}: ${took.at(-1)} ms from the click to the draft's CSV`);
  }
  const lines = await db.paymentLine.aggregate({
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
  const memoryMb = await peakMb(stack.env.ZEA_DATA ?? "");
  console.log(`a plain grouping of all ${club.records} records in SQL: ${plainMs} ms, ${rowCount} groups`);
  console.log(`the web process held ${memoryMb} MB at most`);
  const firstMs = took[0];
  const bestMs = Math.min(...took);
  console.log(
    `\n${JSON.stringify({ bench: "payroll", ...club, lines: lines._count, firstMs, bestMs, plainMs, webPeakMb: memoryMb })}`,
  );
} finally {
  await stack.stop();
}
process.exit();
