import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../testing/free-ports.ts";
import { startEmbedded } from "./embedded-database.ts";
import { migrate, resetDatabase } from "./migrations.ts";
import { databaseUrl, ensureDatabase, startPostgres } from "./postgres-server.ts";
import { loadSecrets, randomSecret } from "./secrets.ts";

const timeout = 120_000;

async function newDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), "zea-embedded-"));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true, maxRetries: 10 }));
  return dataDir;
}

async function ask<Row extends object>(url: string, ...statements: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Statements that the platform's own role must not be able to run. */
const forbidden = [
  "copy (select 1) to program 'true'",
  "copy (select 1) to '/tmp/zea-copy'",
  "select pg_read_file('/etc/passwd')",
  "create role intruder superuser",
  "create database intruder",
  "alter system set log_statement = 'all'",
  "set session_replication_role = replica",
  "set role zea",
  "create extension adminpack",
];

async function expectHarmless(url: string): Promise<void> {
  const rows = await ask(url, "select rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user");
  expect(rows).toEqual([{ rolsuper: false, rolcreatedb: false, rolcreaterole: false }]);
  for (const statement of forbidden) await expect(ask(url, statement), statement).rejects.toThrow();
}

const ownersOf = (url: string) =>
  ask<{ owner: string }>(
    url,
    `select distinct pg_get_userbyid(owner) as owner from (
      select relowner as owner from pg_class c join pg_namespace n on n.oid = relnamespace
        where nspname in ('public', 'engine') and relkind in ('r', 'S', 'v')
      union select nspowner from pg_namespace where nspname in ('public', 'engine')
      union select typowner from pg_type join pg_namespace n on n.oid = typnamespace where nspname = 'public' and typtype = 'e'
      union select datdba from pg_database where datname = current_database()) one`,
  );

test("the platform owns its data without being a superuser, and migrates and empties it", { timeout }, async () => {
  const server = await startEmbedded(await newDataDir(), await freePort());
  onTestFinished(() => server.stop());
  expect(await migrate(server.url)).not.toEqual([]);
  await expectHarmless(server.url);
  await ask(server.url, "create schema engine", "create table engine.run (id int)");
  expect(await resetDatabase(server.url)).not.toEqual([]);
  expect(await ownersOf(server.url)).toEqual([{ owner: "zea_app" }]);
});

test("a database owned by a superuser is transferred to the app's role at start, even if several processes start it at once", {
  timeout,
}, async () => {
  const [dataDir, port] = [await newDataDir(), await freePort()];
  const { DATABASE_PASSWORD: password } = await loadSecrets(dataDir, { DATABASE_PASSWORD: () => randomSecret() });
  const before = await startPostgres({ dir: join(dataDir, "postgres"), port, password, throwaway: true });
  onTestFinished(() => before.stop());
  const url = await ensureDatabase(before.url, "zea");
  await migrate(url);
  await ask(
    url,
    "create schema engine",
    "create table engine.run (id int generated always as identity, position bigserial)",
    "create sequence engine.standalone",
    "create view engine.runs as select id from engine.run",
    "insert into engine.run default values",
  );
  const servers = await Promise.all([1, 2, 3].map(() => startEmbedded(dataDir, port)));
  for (const server of servers) expect(server).toMatchObject({ adopted: true, pid: before.pid });
  const [{ url: appRoleUrl }] = servers as [(typeof servers)[number]];
  expect(await ownersOf(appRoleUrl)).toEqual([{ owner: "zea_app" }]);
  expect(
    await ask(appRoleUrl, "alter table engine.run add column note text", "select note from engine.run"),
  ).toHaveLength(1);
  expect(await migrate(appRoleUrl)).toEqual([]);
  await expectHarmless(appRoleUrl);
  await expect(ask(databaseUrl(appRoleUrl, "postgres"), "create table own (id int)")).rejects.toThrow();
});
