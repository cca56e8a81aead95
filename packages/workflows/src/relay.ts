import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Alarm, alarm } from "./alarm.ts";
import { log } from "./log.ts";
import { postEvents, type StoredEvent } from "./outbox-post.ts";

export type RelayOptions = {
  /** A direct connection: LISTEN and the leader's lock don't live through a pooler. */
  url: string;
  /** Told of what went wrong, in one sentence without data. */
  report?: (message: string) => void;
};
export type Relay = { stop: () => Promise<void> };

const leaderLock = 4_120_532_101;
const pollMs = 5000;
const longestBackoffMs = 60_000;
const eventsPerPost = 200;

/** Delivers the outbox to the engine for as long as the process lives. Any number may run; one leads, the others stand by. */
export function startRelay({ url, report = (message) => log("warn", message) }: RelayOptions): Relay {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    while (!signal.aborted) {
      await lead({ url, report }, signal).catch((error: Error) =>
        report(`The relay lost its database connection: ${error.message}`),
      );
      await rest(1000, signal);
    }
  })();
  const stop = async () => {
    stopping.abort();
    await running;
  };
  return { stop };
}

/** Waits to become the leader, then delivers until the connection is lost or the relay stops. */
async function lead({ url, report }: Required<RelayOptions>, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: "zea-relay" });
  const wake = alarm();
  const lost = new Promise<never>((_, reject) => {
    client.on("error", reject);
    client.once("end", () => reject(new Error("it was closed")));
  });
  lost.catch(() => wake.ring());
  client.on("notification", () => wake.ring());
  const stopped = new Promise<void>((done) => {
    if (signal.aborted) done();
    signal.addEventListener("abort", () => done(), { once: true });
  });
  stopped.then(() => wake.ring());
  try {
    await client.connect();
    // a waiting leader whose process has gone must not keep the lock's queue
    await client.query("set client_connection_check_interval = '2s'");
    const isLeader = client.query("select pg_advisory_lock($1)", [leaderLock]).then(() => true);
    if (!(await Promise.race([isLeader, lost, stopped.then(() => false)]))) return;
    await client.query("listen outbox");
    await Promise.race([deliverAll({ client, wake, report }, signal), lost]);
  } finally {
    await Promise.race([client.end().catch(() => {}), pause(500)]);
  }
}

type Leader = { client: pg.Client; wake: Alarm; report: (message: string) => void };

/** One delivery after another; rests when there is nothing to deliver or nobody takes it, until it is woken or time has passed. */
async function deliverAll({ client, wake, report }: Leader, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    wake.reset();
    const outcome = await deliverOnce(client);
    if (outcome === "delivered") {
      failures = 0;
      continue;
    }
    failures = outcome === "unreachable" ? failures + 1 : 0;
    if (failures === 1) report("The workflow engine takes no events; they wait in the outbox.");
    await wake.within(failures ? backoff(failures) : pollMs);
    // while nobody answers, a new event is worth a try, but not one each
    if (failures) await rest(Math.min(1000, 50 * failures), signal);
  }
}

const heads = `
  select id, name, data, attempts from outbox_event o
  where delivered_at is null and coalesce(next_attempt_at <= now(), true)
    and not exists (
      select from outbox_event earlier
      where earlier.subject_id = o.subject_id and earlier.sequence < o.sequence and earlier.delivered_at is null
    )
  order by sequence
  limit ${eventsPerPost}`;

const settle = `
  update outbox_event
  set delivered_at = now() + (select offset_ms from clock) * interval '1 ms', attempts = attempts + 1
  where id = any($1)`;

const hold = `
  update outbox_event
  set attempts = attempts + 1, next_attempt_at = now() + least(power(2, least(attempts, 10)), $2) * interval '1 s'
  where id = any($1)`;

/** Posts the first undelivered event of each subject, all together; one that is refused holds back only its own subject. */
async function deliverOnce(client: pg.Client): Promise<"delivered" | "nothing" | "unreachable"> {
  const { rows } = await client.query<StoredEvent & { attempts: number }>(heads);
  if (rows.length === 0) return "nothing";
  const posted = await postEvents(rows);
  if (posted === "unreachable") return "unreachable";
  if (posted === "taken") await client.query(settle, [rows.map(({ id }) => id)]);
  else await deliverSingly(client, rows);
  return "delivered";
}

async function deliverSingly(client: pg.Client, rows: StoredEvent[]): Promise<void> {
  for (const row of rows) {
    const posted = await postEvents([row]);
    if (posted === "unreachable") return;
    if (posted === "taken") await client.query(settle, [[row.id]]);
    else await client.query(hold, [[row.id], longestBackoffMs / 1000]);
  }
}

function backoff(failures: number): number {
  return Math.min(250 * 2 ** (failures - 1), longestBackoffMs);
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return pause(ms, undefined, { signal }).catch(() => {});
}
