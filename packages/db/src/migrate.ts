import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { DiffResult, MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { schemaFiles } from "./generate.ts";
import { withMigrateEngine } from "./migrate-engine.ts";

/** Where the migrations are kept. */
export const migrationsDir = resolve(import.meta.dirname, "../prisma/migrations");

const filters = { externalTables: [], externalEnums: [] };
const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };
const oneAtATime = 4_120_532_001; // the key of the advisory lock; any number that nobody else takes

export type MigrationStatus = { pending: string[]; failed: string[]; edited: string[]; unknown: string[] };

/** Applies what the database lacks, alone among all who try at once, and answers with the names applied. */
export function migrate(url: string): Promise<string[]> {
  return alone(url, () =>
    run(url, async (engine, migrationsList) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
      return appliedMigrationNames;
    }),
  );
}

/** What separates the database from the migrations: those it lacks, those that failed or were edited after being applied, and those we don't have. */
export function migrationStatus(url: string): Promise<MigrationStatus> {
  return run(url, async (engine, migrationsList) => {
    const diagnosis = { migrationsList, optInToShadowDatabase: false, filters };
    const { history, failedMigrationNames, editedMigrationNames } = await engine.diagnoseMigrationHistory(diagnosis);
    return {
      pending: history && "unappliedMigrationNames" in history ? history.unappliedMigrationNames : [],
      unknown: history && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [],
      failed: failedMigrationNames,
      edited: editedMigrationNames,
    };
  });
}

/** The script that would bring the migrations up to the schema, undefined when they agree; plays them on a database of its own on the server of `url`. */
export async function schemaDrift(url: string): Promise<string | undefined> {
  const { exitCode, stdout } = await run(
    url,
    async (engine, migrationsList, files): Promise<DiffResult> =>
      engine.diff({
        from: { tag: "migrations", ...migrationsList },
        to: { tag: "schemaDatamodel", files },
        script: true,
        exitCode: true,
        filters,
      }),
  );
  return exitCode === 0 ? undefined : (stdout ?? "");
}

/** Writes the migration that the schema asks for and answers with its folder; undefined when there is nothing to migrate. */
export async function newMigration(url: string, name: string): Promise<string | undefined> {
  const script = await schemaDrift(url);
  if (script === undefined) return undefined;
  const at = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const dir = join(migrationsDir, `${at}_${name.replace(/\W+/g, "_").toLowerCase()}`);
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, "migration.sql"), script);
  await writeFile(join(migrationsDir, lockfile.path), lockfile.content);
  return dir;
}

/** Empties the database, the workflow engine's part of it too, and migrates it again. */
export async function resetDatabase(url: string): Promise<string[]> {
  await alone(url, (client) =>
    client.query("drop schema if exists public cascade; drop schema if exists engine cascade; create schema public"),
  );
  return migrate(url);
}

async function run<T>(
  url: string,
  work: (engine: SchemaEngine, list: MigrationList, files: { path: string; content: string }[]) => Promise<T>,
): Promise<T> {
  const [files, list] = await Promise.all([schemaFiles(), migrationsList()]);
  return withMigrateEngine(url, files, (engine) => work(engine, list, files));
}

async function alone<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [oneAtATime]);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function migrationsList(): Promise<MigrationList> {
  const entries = await readdir(migrationsDir, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => {
      const value = await readFile(join(migrationsDir, path, "migration.sql"), "utf8");
      return { path, migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } } };
    }),
  );
  return { baseDir: migrationsDir, lockfile, shadowDbInitScript: "", migrationDirectories };
}
