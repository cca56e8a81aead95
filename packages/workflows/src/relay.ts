import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { createLatch, type Latch } from "./latch.ts";
import { log } from "./log.ts";
import { postEvents, type StoredEvent } from "./post-events.ts";

export type RelayOptions = {
  /** A direct connection: neither LISTEN nor the leader's lock works through a pooler. */
  url: string;
  /** Receives what went wrong, as one sentence without personal data. */
  report?: (message: string) => void;
};
export type Relay = { stop: () => Promise<void> };

const leaderLock = 4_120_532_101;
const pollMs = 5000;
const longestBackoffMs = 60_000;
const eventsPerPost = 200;

/** Delivers the outbox to the workflow engine until it is stopped. Any number may run: one leads, the others wait to take over. */
export function startRelay({ url, report = (message) => log("warn", message) }: RelayOptions): Relay {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    while (!signal.aborted) {
      await lead({ url, report }, signal).catch((error: Error) =>
        report(`The relay lost its database connection: ${error.message}`),
      );
      await pauseUnlessAborted(1000, signal);
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
  const latch = createLatch();
  const lost = new Promise<never>((_, reject) => {
    client.on("error", reject);
    client.once("end", () => reject(new Error("it was closed")));
  });
  lost.catch(() => latch.set());
  client.on("notification", () => latch.set());
  const stopped = new Promise<void>((done) => {
    if (signal.aborted) done();
    signal.addEventListener("abort", () => done(), { once: true });
  });
  stopped.then(() => latch.set());
  try {
    await client.connect();
    // a relay that dies while it waits for the lock must not keep its place in the queue
    await client.query("set client_connection_check_interval = '2s'");
    const isLeader = client.query("select pg_advisory_lock($1)", [leaderLock]).then(() => true);
    if (!(await Promise.race([isLeader, lost, stopped.then(() => false)]))) return;
    await client.query("listen outbox");
    await Promise.race([deliverAll({ client, latch, report }, signal), lost]);
  } finally {
    await Promise.race([client.end().catch(() => {}), pause(500)]);
  }
}

type Leader = { client: pg.Client; latch: Latch; report: (message: string) => void };

/** Delivers batch after batch; when there is nothing to deliver, or the engine is unreachable, waits for the latch or a timeout. */
async function deliverAll({ client, latch, report }: Leader, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    latch.reset();
    const outcome = await deliverOnce(client);
    if (outcome === "delivered") {
      failures = 0;
      continue;
    }
    failures = outcome === "unreachable" ? failures + 1 : 0;
    if (failures === 1) report("The workflow engine is unreachable; events stay in the outbox until it is back.");
    await latch.wait(failures ? backoff(failures) : pollMs);
    // while the engine is unreachable a new event triggers a retry, but a burst of them only a few
    if (failures) await pauseUnlessAborted(Math.min(1000, 50 * failures), signal);
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

/** Posts the first undelivered event of each subject, as one request; a refused event holds back only its own subject. */
async function deliverOnce(client: pg.Client): Promise<"delivered" | "nothing" | "unreachable"> {
  const { rows } = await client.query<StoredEvent & { attempts: number }>(heads);
  if (rows.length === 0) return "nothing";
  const posted = await postEvents(rows);
  if (posted === "unreachable") return "unreachable";
  if (posted === "accepted") await client.query(settle, [rows.map(({ id }) => id)]);
  else await deliverSingly(client, rows);
  return "delivered";
}

async function deliverSingly(client: pg.Client, rows: StoredEvent[]): Promise<void> {
  for (const row of rows) {
    const posted = await postEvents([row]);
    if (posted === "unreachable") return;
    if (posted === "accepted") await client.query(settle, [[row.id]]);
    else await client.query(hold, [[row.id], longestBackoffMs / 1000]);
  }
}

function backoff(failures: number): number {
  return Math.min(250 * 2 ** (failures - 1), longestBackoffMs);
}

function pauseUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  return pause(ms, undefined, { signal }).catch(() => {});
}
