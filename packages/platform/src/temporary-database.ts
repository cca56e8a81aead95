import { randomUUID } from "node:crypto";
import pg from "pg";
import { databaseUrl } from "./postgres-server.ts";

const staleAfterMs = 10 * 60_000;

/** Runs `work` with an empty database on the server of `url`, which is dropped afterwards. */
export async function withTemporaryDatabase<T>(url: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `temporary_${Date.now()}_${randomUUID().slice(0, 8)}`;
  await dropStale(url);
  await query(url, `create database ${name} template template0`);
  return work(databaseUrl(url, name)).finally(() => query(url, `drop database if exists ${name} with (force)`));
}

/** Drops the temporary databases of killed runs. */
async function dropStale(url: string): Promise<void> {
  const { rows } = await query(url, "select datname from pg_database where datname ~ '^temporary_[0-9]+_'");
  for (const { datname } of rows) {
    if (Number(datname.split("_")[1]) > Date.now() - staleAfterMs) continue;
    await query(url, `drop database if exists ${datname} with (force)`);
  }
}

async function query(url: string, sql: string): Promise<pg.QueryResult<{ datname: string }>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}
