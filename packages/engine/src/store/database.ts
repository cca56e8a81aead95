import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const folder = new URL("../../sql/", import.meta.url);
const lockKey = 8_288_001;
const lockTimeoutMs = 3000;
/** A connection without a reply for this long is considered lost. */
const silenceMs = 60_000;

/** The SQL text of `sql/<name>.sql`. */
export function statement(name: string): string {
  return readFileSync(new URL(`${name}.sql`, folder), "utf8");
}

/** Opens the only connection that writes, and migrates the schema. It holds the advisory lock that keeps a second engine out. */
export async function connectWriter(url: string, onLost: (error: Error) => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    pipeline: true,
    query_timeout: silenceMs,
  });
  await client.connect();
  client.on("error", onLost);
  client.on("end", () => onLost(new Error("the database closed the connection")));
  try {
    await lock(client);
    await migrate(client);
  } catch (error) {
    client.removeAllListeners("end");
    await client.end().catch(() => {});
    throw error;
  }
  return client;
}

/** Thrown when another engine already works on the same database. */
export class SecondEngineError extends Error {
  override name = "SecondEngineError";
}

async function lock(client: pg.Client): Promise<void> {
  for (const until = Date.now() + lockTimeoutMs; ; await pause(100)) {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as is_locked", [lockKey]);
    if (rows[0].is_locked) return;
    if (Date.now() > until) throw new SecondEngineError("Another engine already works on this database; only one can.");
  }
}

async function migrate(client: pg.Client): Promise<void> {
  await client.query(
    "create schema if not exists engine; create table if not exists engine.migration (name text primary key, applied_at timestamptz not null default now())",
  );
  const { rows } = await client.query("select name from engine.migration");
  const done = new Set(rows.map((row) => row.name));
  const files = readdirSync(folder).filter((name) => /^\d{4}-.*\.sql$/.test(name));
  for (const file of files.sort()) {
    const name = file.replace(/\.sql$/, "");
    if (done.has(name)) continue;
    await client.query(`begin; ${statement(name)}; insert into engine.migration (name) values ('${name}'); commit`);
  }
}
