import type pg from "pg";
import type { Core } from "../core.ts";
import { syncCrons, trackCron } from "../events/cron.ts";
import { toEvent } from "../events/event.ts";
import { log } from "../log.ts";
import { toFn } from "../runs/functions.ts";
import { schedule, scheduleDiscovery, trackJob } from "../runs/job.ts";
import { emptyRun, trackRun } from "../runs/run.ts";
import { trackWait } from "../runs/wait.ts";
import { statement } from "./database.ts";
import type { Fn, Job } from "./state.ts";

type Rows = pg.QueryResultRow[];
type Tables = Record<"apps" | "functions" | "keys" | "recent" | "runs" | "steps" | "jobs" | "waits" | "crons", Rows>;

const ms = (at: Date | null) => at?.getTime() ?? null;
const maxRecentEvents = 20_000;

/** How far the stored clock is ahead of real time, in milliseconds. */
export async function loadOffset(client: pg.Client): Promise<number> {
  const { rows } = await client.query("select offset_ms from engine.clock");
  return Number(rows[0]?.offset_ms ?? 0);
}

/** Rebuilds the state from the tables. Calls that were in flight are repeated with a new generation, as the same attempt. */
export async function load(core: Core, client: pg.Client): Promise<void> {
  await client.query(statement("fence-jobs"));
  const tables = await readTables(core, client);
  const functions = restoreFunctions(core, tables);
  restoreKeys(core, tables);
  restoreRuns(core, tables, functions);
  restoreJobsAndWaits(core, tables);
  for (const { fn_id, expression, next_at } of tables.crons) {
    const fn = functions.get(fn_id);
    if (fn && fn.archivedAt === null && fn.crons.includes(expression))
      trackCron(core, fn, expression, next_at.getTime());
  }
  syncCrons(core);
  for (const run of core.state.runs.values()) if (run.jobs.size + run.waits.size === 0) scheduleDiscovery(core, run);
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
    recent: await read("select id from engine.event order by seq desc limit $1", [maxRecentEvents]),
    runs: await read(statement("load-runs")),
    steps: await read(statement("load-steps")),
    jobs: await read("select * from engine.job order by due_at, id"),
    waits: await read("select * from engine.wait order by seq"),
    crons: await read("select * from engine.cron"),
  };
}

function restoreFunctions({ state }: Core, { apps, functions }: Tables): Map<string, Fn> {
  for (const { name, url, sdk, framework, checksum, synced_at } of apps)
    state.apps.set(name, { name, url, sdk, framework, checksum, syncedAt: synced_at.getTime() });
  for (const { id, slug, app, version, archived_at, config } of functions)
    state.functions.set(slug, toFn({ id, slug, app, version, archivedAt: ms(archived_at) }, JSON.parse(config)));
  return new Map([...state.functions.values()].map((fn) => [fn.id, fn]));
}

function restoreKeys({ state }: Core, { keys, recent }: Tables): void {
  for (const { fn_id, key, run_id, expires_at } of keys)
    state.idempotency.set(`${fn_id} ${key}`, { runId: run_id, expiresAt: ms(expires_at) });
  for (const { id } of recent.reverse()) state.recentEvents.add(id);
}

function restoreRuns(core: Core, { keys, runs, steps }: Tables, functions: Map<string, Fn>): void {
  const open = Map.groupBy(
    keys.filter((row) => row.expires_at === null),
    (row) => row.run_id as string,
  );
  for (const row of runs)
    trackRun(core, {
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

function restoreJobsAndWaits(core: Core, { jobs, waits }: Tables): void {
  const run = (id: string) => core.state.runs.get(id)!;
  for (const { id, run_id, kind, step_id, name, due_at, attempt, generation, again } of jobs) {
    const job: Job = {
      id,
      run: run(run_id),
      kind,
      stepId: step_id,
      name,
      dueAt: due_at.getTime(),
      attempt,
      generation,
      mustRepeat: again,
      isInFlight: false,
    };
    trackJob(core, job);
    schedule(core, job);
  }
  for (const { run_id, step_id, kind, name, event_name, expression, expires_at } of waits) {
    trackWait(core, {
      run: run(run_id),
      stepId: step_id,
      kind,
      name,
      eventName: event_name,
      expression: expression ?? undefined,
      expiresAt: ms(expires_at),
    });
  }
}
