import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { SetupError } from "@zea/environment/setup-error";
import pg from "pg";
import { repository } from "./repository.ts";

/** The folder of our migrations, one subfolder each, named so that they sort by age. */
export const migrationsDirectory = join(repository, "packages/db/prisma/migrations");

export type Migration = { name: string; sql: string };
export type MigrationStatus = { pending: string[]; failed: string[]; edited: string[]; unknown: string[] };

type Row = { name: string; checksum: string; finished: boolean; logs: string | null };

const prismaLock = 72_707_369; // the advisory lock that `prisma migrate deploy` takes as well

// exactly the table that Prisma creates
const createTable = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

/** Applies the migrations that the database lacks, one starter at a time, and returns their names. Records them as `prisma migrate deploy` does. Throws a SetupError while a failed migration is unresolved. */
export function migrate(url: string, directory = migrationsDirectory): Promise<string[]> {
  return withMigrationLock(url, (client) => applyMissing(client, directory));
}

/** Drops everything in the database, the workflow engine's schema included, and migrates it again. */
export function resetDatabase(url: string): Promise<string[]> {
  return withMigrationLock(url, async (client) => {
    await client.query(
      "drop schema if exists public cascade; drop schema if exists engine cascade; create schema public",
    );
    return applyMissing(client, migrationsDirectory);
  });
}

/** How the database differs from the migrations: not applied, failed, edited after they were applied, and without a file. */
export function migrationStatus(url: string, directory = migrationsDirectory): Promise<MigrationStatus> {
  return withClient(url, async (client) => {
    const files = await readMigrations(directory);
    const rows = await readRows(client);
    return {
      pending: files.filter(({ name }) => !rows.some((row) => row.name === name)).map(({ name }) => name),
      failed: rows.filter(({ finished }) => !finished).map(({ name }) => name),
      edited: editedMigrations(files, rows),
      unknown: rows.filter(({ name }) => !files.some((file) => file.name === name)).map(({ name }) => name),
    };
  });
}

/** The migrations in a folder, oldest first. */
export async function readMigrations(directory = migrationsDirectory): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const read = async (name: string) => ({ name, sql: await readFile(join(directory, name, "migration.sql"), "utf8") });
  return Promise.all(names.sort().map(read));
}

async function applyMissing(client: pg.Client, directory: string): Promise<string[]> {
  await client.query(createTable);
  const files = await readMigrations(directory);
  const rows = await readRows(client);
  const failed = rows.find(({ finished }) => !finished);
  if (failed) {
    throw new SetupError(
      `The migration ${failed.name} failed earlier (${failed.logs ?? "it was interrupted"}). Repair the database, set rolled_back_at of its row in _prisma_migrations, and start again.`,
    );
  }
  for (const name of editedMigrations(files, rows)) {
    console.warn(`The migration ${name} was edited after it was applied; the database keeps the earlier version.`);
  }
  const missing = files.filter(({ name }) => !rows.some((row) => row.name === name));
  for (const migration of missing) await apply(client, migration);
  return missing.map(({ name }) => name);
}

/** Runs one file as a single query, which PostgreSQL executes as one transaction unless the file says otherwise. */
async function apply(client: pg.Client, { name, sql }: Migration): Promise<void> {
  const id = randomUUID();
  await client.query("insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)", [
    id,
    checksumOf(sql),
    name,
  ]);
  try {
    await client.query(sql);
  } catch (error) {
    const { message } = error as Error;
    await client.query("rollback; reset all");
    await client.query("update _prisma_migrations set logs = $2 where id = $1", [id, message]);
    throw new SetupError(`The migration ${name} failed: ${message}`);
  }
  await client.query("reset all"); // a file may set its own lock_timeout or search_path
  await client.query(
    "update _prisma_migrations set applied_steps_count = 1, finished_at = clock_timestamp() where id = $1",
    [id],
  );
}

async function readRows(client: pg.Client): Promise<Row[]> {
  const { rows: tables } = await client.query("select from pg_tables where tablename = '_prisma_migrations'");
  if (tables.length === 0) return [];
  const { rows } = await client.query<Row>(`
    select migration_name as name, checksum, finished_at is not null as finished, logs
    from _prisma_migrations where rolled_back_at is null order by started_at`);
  return rows;
}

function editedMigrations(files: Migration[], rows: Row[]): string[] {
  const edited = files.filter(({ name, sql }) =>
    rows.some((row) => row.name === name && row.finished && row.checksum !== checksumOf(sql)),
  );
  return edited.map(({ name }) => name);
}

function checksumOf(sql: string): string {
  return createHash("sha256").update(sql).digest("hex");
}

function withMigrationLock<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [prismaLock]);
    return work(client);
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  return work(client).finally(() => client.end());
}
