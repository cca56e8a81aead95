import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "@zea/db/client";
import { now, setClock } from "@zea/domain/clock";

type EngineClock = { now: string; nextStopAt: string | null; idle: boolean; answered: number };
type Connection = { db: Db; engineUrl: string; signingKey: string };

const patienceMs = 60_000;

/**
 * Moves the club's clock and the engine's forward to `to`, stopping at each due timer until everything that it started is done.
 * A cron that fires more than once an hour causes no stop; at the next stop, only the latest of its skipped ticks fires, as after a downtime.
 */
export async function moveClock(db: Db, engineUrl: string, signingKey: string, to: Date): Promise<void> {
  const connection = { db, engineUrl, signingKey };
  let engine = await settled(connection);
  while (engine.nextStopAt && new Date(engine.nextStopAt) <= to) {
    await setBoth(connection, new Date(engine.nextStopAt));
    engine = await settled(connection);
  }
  await setBoth(connection, to);
  await settled(connection);
}

/** Sets the club's clock and the engine's to `to` without stopping, as after a downtime: timers that fell due in between fire late. Waits until everything is done. */
export async function jumpClock(db: Db, engineUrl: string, signingKey: string, to: Date): Promise<void> {
  const connection = { db, engineUrl, signingKey };
  await settled(connection);
  await setBoth(connection, to);
  await settled(connection);
}

/** Waits until every call has finished and every event is delivered; gives up after a minute in which no call returned. */
async function settled({ db, ...engine }: Connection): Promise<EngineClock> {
  let seen = -1;
  for (let until = Date.now() + patienceMs; Date.now() < until; await pause(10)) {
    const { idle, answered } = await engineClock(engine);
    if (answered !== seen) until = Date.now() + patienceMs;
    seen = answered;
    if (!idle) continue;
    const before = await outbox(db);
    const clock = await engineClock(engine);
    const after = await outbox(db);
    // nothing was written between the two reads and everything was delivered, so the idle engine has nothing left to do
    if (clock.idle && after.undelivered === 0 && before.undelivered === 0 && after.total === before.total) return clock;
  }
  throw new Error("The engine or the outbox did not become idle: no call returned for a minute.");
}

async function outbox(db: Db): Promise<{ total: number; undelivered: number }> {
  const [total, undelivered] = await Promise.all([
    db.outboxEvent.count(),
    db.outboxEvent.count({ where: { deliveredAt: null } }),
  ]);
  return { total, undelivered };
}

/** Moves the club's clock first, so that whatever the engine fires is already due. Neither moves back. */
async function setBoth({ db, ...engine }: Connection, to: Date): Promise<void> {
  if (to > (await now(db))) await setClock(db, to);
  const { now: engineNow } = await engineClock(engine);
  if (to > new Date(engineNow)) await engineClock(engine, to);
}

/** Reads the engine's clock, after moving it to `to` if given; it never moves back. */
export async function engineClock({ engineUrl, signingKey }: Omit<Connection, "db">, to?: Date): Promise<EngineClock> {
  const response = await fetch(new URL("/v1/clock", engineUrl), {
    method: to ? "POST" : "GET",
    headers: { authorization: `Bearer ${hashed(signingKey)}`, "content-type": "application/json" },
    ...(to && { body: JSON.stringify({ to: to.toISOString() }) }),
  });
  if (response.ok) return (await response.json()) as EngineClock;
  if (response.status === 409) return engineClock({ engineUrl, signingKey });
  throw new Error(
    `The engine's clock can't be moved: it answered ${response.status}. Was it started with a movable clock?`,
  );
}

/** The key as it is sent: its prefix, and the hash of the rest. */
function hashed(signingKey: string): string {
  const prefix = /^signkey-\w+-/.exec(signingKey)?.[0] ?? "";
  const secret = Buffer.from(signingKey.slice(prefix.length), "hex");
  return prefix + createHash("sha256").update(secret).digest("hex");
}
