import type pg from "pg";
import type { Core } from "./core.ts";
import { adoptCron, syncCrons } from "./cron.ts";
import { statement } from "./database.ts";
import { toEvent } from "./events.ts";
import { toFn } from "./functions.ts";
import { adoptJob, discover, schedule } from "./jobs.ts";
import { log } from "./log.ts";
import { adoptRun, emptyRun } from "./runs.ts";
import type { Fn } from "./state.ts";
import { adoptWait } from "./waits.ts";

type Rows = pg.QueryResultRow[];
type Tables = Record<"apps" | "functions" | "keys" | "recent" | "runs" | "steps" | "jobs" | "waits" | "crons", Rows>;

const ms = (at: Date | null) => at?.getTime() ?? null;
const remembered = 20_000;

/** How far the stored clock stands ahead of real time, in milliseconds. */
export async function loadOffset(client: pg.Client): Promise<number> {
  const { rows } = await client.query("select offset_ms from engine.clock");
  return Number(rows[0]?.offset_ms ?? 0);
}

/** Rebuilds the memory from the tables. Calls that were under way are made again under a new generation, as the same attempt. */
export async function load(core: Core, client: pg.Client): Promise<void> {
  await client.query(statement("fence-jobs"));
  const tables = await readTables(core, client);
  const functions = adoptFunctions(core, tables);
  adoptKeys(core, tables);
  adoptRuns(core, tables, functions);
  adoptWork(core, tables);
  for (const { fn_id, expression, next_at } of tables.crons) {
    const fn = functions.get(fn_id);
    if (fn && fn.archivedAt === null && fn.crons.includes(expression))
      adoptCron(core, fn, expression, next_at.getTime());
  }
  syncCrons(core);
  for (const run of core.state.runs.values()) if (run.jobs.size + run.waits.size === 0) discover(core, run);
  await core.store.commit();
  log("info", "The engine has loaded its state.", { runs: core.state.runs.size, functions: functions.size });
}

async function readTables({ clock }: Core, client: pg.Client): Promise<Tables> {
  const read = async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows as Rows;
  return {
    apps: await read("select * from engine.app"),
    functions: await read("select * from engine.fn"),
    keys: await read("select * from engine.idempotency where expires_at is null or expires_at > $1", [
      new Date(clock.now()),
    ]),
    recent: await read("select id from engine.event order by seq desc limit $1", [remembered]),
    runs: await read(statement("load-runs")),
    steps: await read(statement("load-steps")),
    jobs: await read("select * from engine.job order by due_at, id"),
    waits: await read("select * from engine.wait order by seq"),
    crons: await read("select * from engine.cron"),
  };
}

function adoptFunctions({ state }: Core, { apps, functions }: Tables): Map<string, Fn> {
  for (const { name, url, sdk, framework, checksum, synced_at } of apps)
    state.apps.set(name, { name, url, sdk, framework, checksum, syncedAt: synced_at.getTime() });
  for (const { id, slug, app, version, archived_at, config } of functions)
    state.functions.set(slug, toFn({ id, slug, app, version, archivedAt: ms(archived_at) }, JSON.parse(config)));
  return new Map([...state.functions.values()].map((fn) => [fn.id, fn]));
}

function adoptKeys({ state }: Core, { keys, recent }: Tables): void {
  for (const { fn_id, key, run_id, expires_at } of keys)
    state.idempotency.set(`${fn_id} ${key}`, { runId: run_id, expiresAt: ms(expires_at) });
  for (const { id } of recent.reverse()) state.recentEvents.add(id);
}

function adoptRuns(core: Core, { keys, runs, steps }: Tables, functions: Map<string, Fn>): void {
  const open = Map.groupBy(
    keys.filter((row) => row.expires_at === null),
    (row) => row.run_id as string,
  );
  for (const row of runs)
    adoptRun(core, {
      ...emptyRun(functions.get(row.fn_id)!, toEvent(row.event_id, JSON.parse(row.body))),
      id: row.id,
      requestVersion: row.request_version,
      isRacing: row.racing,
      parent: row.parent_run_id && { runId: row.parent_run_id, stepId: row.parent_step_id },
      idempotencyKeys: open.get(row.id)?.map(({ key }) => key) ?? [],
      queuedAt: row.queued_at.getTime(),
      startedAt: ms(row.started_at),
    });
  for (const { run_id, id, op, name, value, attempt, ended_at } of steps) {
    const run = core.state.runs.get(run_id)!;
    run.steps.set(id, { id, op, name, value, attempt, endedAt: ended_at.getTime() });
    run.stateBytes += value.length;
  }
}

function adoptWork(core: Core, { jobs, waits }: Tables): void {
  const run = (id: string) => core.state.runs.get(id)!;
  for (const { id, run_id, kind, step_id, name, due_at, attempt, generation, again } of jobs) {
    const what = { id, run: run(run_id), kind, stepId: step_id, name };
    const job = { ...what, dueAt: due_at.getTime(), attempt, generation, again, isInFlight: false };
    adoptJob(core, job);
    schedule(core, job);
  }
  for (const { run_id, step_id, kind, name, event_name, expression, expires_at } of waits) {
    const what = { run: run(run_id), stepId: step_id, kind, name, eventName: event_name };
    adoptWait(core, { ...what, expression: expression ?? undefined, expiresAt: ms(expires_at) });
  }
}
