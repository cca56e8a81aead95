import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DiffResult, MigrationList } from "@prisma/schema-engine-wasm";
import { migrationsDirectory, readMigrations } from "@zea/platform/migrations";
import { schemaFiles } from "./generate.ts";
import { withSchemaEngine } from "./schema-engine.ts";

const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };

/** The SQL that would bring the migrations up to the schema; undefined when they agree. Runs the migrations in a temporary database on the server of `url`. */
export async function schemaDrift(url: string): Promise<string | undefined> {
  const files = await schemaFiles();
  const migrations = await migrationList();
  const { exitCode, stdout } = await withSchemaEngine(
    url,
    files,
    (engine): Promise<DiffResult> =>
      engine.diff({
        from: { tag: "migrations", ...migrations },
        to: { tag: "schemaDatamodel", files },
        script: true,
        exitCode: true,
        filters: { externalTables: [], externalEnums: [] },
      }),
  );
  return exitCode === 0 ? undefined : (stdout ?? "");
}

/** Writes a migration for what has changed in the schema and returns its folder; undefined when nothing has. */
export async function newMigration(url: string, name: string): Promise<string | undefined> {
  const sql = await schemaDrift(url);
  if (sql === undefined) return undefined;
  const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const dir = join(migrationsDirectory, `${timestamp}_${name.replace(/\W+/g, "_").toLowerCase()}`);
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, "migration.sql"), sql);
  return dir;
}

async function migrationList(): Promise<MigrationList> {
  const migrationDirectories = (await readMigrations()).map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
  }));
  return { baseDir: migrationsDirectory, lockfile, shadowDbInitScript: "", migrationDirectories };
}
