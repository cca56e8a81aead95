import { createHash } from "node:crypto";
import { readEnvironment } from "@zea/environment/read-environment";
import { migrate, readMigrations } from "@zea/platform/migrations";
import { databaseUrl, ensureDatabase } from "@zea/platform/postgres-server";
import { randomSecret } from "@zea/platform/secrets";
import pg from "pg";

const templateLock = 4_120_532_002;

let template: Promise<string> | undefined;

/** A new migrated database on the test server. */
export async function createDatabase(): Promise<{ url: string }> {
  template ??= ensureTemplate(testServer());
  return create(`template ${await template} strategy file_copy`);
}

/** A new empty database on the test server. */
export function createEmptyDatabase(): Promise<{ url: string }> {
  return create("template template0 strategy file_copy");
}

/** A copy of a database of the test server, which must have no open connections. */
export function copyDatabase(url: string): Promise<{ url: string }> {
  return create(`template ${new URL(url).pathname.slice(1)} strategy file_copy`);
}

/** The name of the migrated database from which others are cloned; created once per server and set of migrations. */
export function ensureTemplate(server: string): Promise<string> {
  return withClient(server, async (client) => {
    const name = `template_${await migrationsHash()}`;
    await client.query("select pg_advisory_lock($1)", [templateLock]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount !== 0) return name;
    await client.query(`drop database if exists ${name}_draft with (force)`);
    await migrate(await ensureDatabase(server, `${name}_draft`));
    await client.query(`alter database ${name}_draft rename to ${name}`);
    return name;
  });
}

async function create(options: string): Promise<{ url: string }> {
  const name = `test_${process.pid}_${randomSecret(6)}`;
  await withClient(testServer(), (client) => client.query(`create database ${name} ${options}`));
  return { url: databaseUrl(testServer(), name) };
}

function testServer(): string {
  const { TEST_DATABASE_URL: url } = readEnvironment(["TEST_DATABASE_URL"]);
  if (!url) throw new Error("TEST_DATABASE_URL is not set: the vitest config names no globalSetup of @zea/db/testing.");
  return url;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

async function migrationsHash(): Promise<string> {
  const migrations = JSON.stringify(await readMigrations());
  return createHash("sha256").update(migrations).digest("hex").slice(0, 16);
}
