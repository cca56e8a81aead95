import pg from "pg";
import { expect, test } from "vitest";
import { createDatabase, createEmptyDatabase } from "../testing/template.ts";
import { migrate, migrationStatus, resetDatabase, schemaDrift } from "./migrate.ts";

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

test("servers that start at once migrate an empty database once", async () => {
  const { url } = await createEmptyDatabase();
  const { pending } = await migrationStatus(url);
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(applied.flat().sort()).toEqual(pending);
  expect(await migrationStatus(url)).toEqual({ pending: [], failed: [], edited: [], unknown: [] });
});

test("the migrations make what the schema says, and the check leaves no database behind", async () => {
  const { url } = await createDatabase();
  expect(await schemaDrift(url)).toBeUndefined();
  const shadows = await query(url, "select datname from pg_database where datname like 'shadow%'");
  expect(shadows).toEqual([]);
});

test("a reset empties the database, the workflow engine's part of it too, and migrates it again", async () => {
  const { url } = await createDatabase();
  await query(url, "create schema engine; create table engine.run (id int)");
  const applied = await resetDatabase(url);
  expect(applied).not.toEqual([]);
  expect(await query(url, "select from pg_namespace where nspname = 'engine'")).toEqual([]);
  expect((await migrationStatus(url)).pending).toEqual([]);
});
