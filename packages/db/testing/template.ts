import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readEnvironment } from "@zea/environment/read-environment";
import pg from "pg";
import { migrate, migrationsDir } from "../src/migrate.ts";
import { randomSecret } from "../src/secrets.ts";
import { databaseUrl, ensureDatabase } from "../src/server.ts";

const oneAtATime = 4_120_532_002;

let template: Promise<string> | undefined;

/** A migrated database of the caller's own on the test server; it goes when the server goes. */
export async function createDatabase(): Promise<{ url: string }> {
  template ??= ensureTemplate(testServer());
  return create(`template ${await template} strategy file_copy`);
}

/** An empty database of the caller's own on the test server. */
export function createEmptyDatabase(): Promise<{ url: string }> {
  return create("template template0 strategy file_copy");
}

/** A database of the caller's own with all that another one of the test server holds, to which nobody may be connected. */
export function copyDatabase(url: string): Promise<{ url: string }> {
  return create(`template ${new URL(url).pathname.slice(1)} strategy file_copy`);
}

/** Makes the migrated database that all others are copied from, once per server and set of migrations, and answers with its name. */
export function ensureTemplate(server: string): Promise<string> {
  return withClient(server, async (client) => {
    const name = `template_${await migrationsHash()}`;
    await client.query("select pg_advisory_lock($1)", [oneAtATime]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount !== 0) return name;
    await client.query(`drop database if exists ${name}_draft with (force)`);
    await migrate(await ensureDatabase(server, `${name}_draft`));
    await client.query(`alter database ${name}_draft rename to ${name}`);
    return name;
  });
}

async function create(how: string): Promise<{ url: string }> {
  const name = `test_${process.pid}_${randomSecret(6)}`;
  await withClient(testServer(), (client) => client.query(`create database ${name} ${how}`));
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
  const hash = createHash("sha256");
  for (const name of (await readdir(migrationsDir)).sort()) {
    hash.update(name);
    hash.update(await readFile(join(migrationsDir, name, "migration.sql"), "utf8").catch(() => ""));
  }
  return hash.digest("hex").slice(0, 16);
}
