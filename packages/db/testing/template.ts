import { createHash } from "node:crypto";
import { readEnvironment } from "@zea/environment/read-environment";
import { migrate, readMigrations } from "@zea/platform/migrations";
import { databaseUrl, ensureDatabase } from "@zea/platform/postgres-server";
import { randomSecret } from "@zea/platform/secrets";
import pg from "pg";

/** `testing.restore()` gives a database back the rows that it had at `testing.keep()`. */
const keeping = `
  create schema testing;
  create function testing.keep() returns void language plpgsql as $$
  declare
    name text;
    has_rows boolean;
  begin
    for name in select tablename from pg_tables where schemaname = 'public' loop
      execute format('drop table if exists testing.%I', name);
      execute format('select exists (select from %I)', name) into has_rows;
      if has_rows then
        execute format('create table testing.%I as table %I', name, name);
      end if;
    end loop;
  end $$;
  create function testing.restore() returns void language plpgsql set session_replication_role = replica as $$
  declare
    name text;
    has_rows boolean;
  begin
    for name in select nspname from pg_namespace where nspname !~ '^(pg_|public$|testing$|information_schema$)' loop
      execute format('drop schema %I cascade', name);
    end loop;
    for name in select tablename from pg_tables where schemaname = 'public' loop
      execute format('select exists (select from %I)', name) into has_rows;
      if has_rows then
        execute format('delete from %I', name);
      end if;
    end loop;
    for name in select tablename from pg_tables where schemaname = 'testing' loop
      execute format('insert into %I table testing.%I', name, name);
    end loop;
  end $$;
  select testing.keep()`;

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

/** The name of the migrated database from which others are cloned; created once per server and set of migrations. */
export function ensureTemplate(server: string): Promise<string> {
  return withClient(server, async (client) => {
    const name = `template_${await statementsHash()}`;
    await client.query("select pg_advisory_lock($1)", [templateLock]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount !== 0) return name;
    await client.query(`drop database if exists ${name}_draft with (force)`);
    const draft = await ensureDatabase(server, `${name}_draft`);
    await migrate(draft);
    await withClient(draft, (one) => one.query(keeping));
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

async function statementsHash(): Promise<string> {
  const statements = JSON.stringify([await readMigrations(), keeping]);
  return createHash("sha256").update(statements).digest("hex").slice(0, 16);
}
