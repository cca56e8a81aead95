import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DiffResult } from "@prisma/schema-engine-wasm";
import { migrate, migrationsDirectory } from "@zea/platform/migrations";
import { withTemporaryDatabase } from "@zea/platform/temporary-database";
import { schemaFiles } from "./generate.ts";
import { withSchemaEngine } from "./schema-engine.ts";

/** The SQL that would bring the migrations up to the schema; undefined when they agree. Applies the migrations to a temporary database on the server of `url`. */
export async function schemaDrift(url: string): Promise<string | undefined> {
  const files = await schemaFiles();
  const { exitCode, stdout } = await withTemporaryDatabase(url, async (temporary) => {
    await migrate(temporary);
    return withSchemaEngine(
      temporary,
      files,
      (engine): Promise<DiffResult> =>
        engine.diff({
          from: { tag: "schemaDatasource", files, configDir: "" },
          to: { tag: "schemaDatamodel", files },
          script: true,
          exitCode: true,
          filters: { externalTables: [], externalEnums: [] },
        }),
    );
  });
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
