import { migrationStatus, resetDatabase } from "@zea/platform/migrations";
import pg from "pg";
import { expect, test } from "vitest";
import { createDatabase } from "../testing/template.ts";
import { schemaDrift } from "./new-migration.ts";

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

test("schema and migrations agree, and comparing them leaves no database behind", async () => {
  const { url } = await createDatabase();
  expect(await schemaDrift(url)).toBeUndefined();
  const left = await query(url, "select datname from pg_database where datname like 'temporary%'");
  expect(left).toEqual([]);
});

test("a reset drops everything, the workflow engine's schema included, and migrates again", async () => {
  const { url } = await createDatabase();
  await query(url, "create schema engine; create table engine.run (id int)");
  expect(await resetDatabase(url)).not.toEqual([]);
  expect(await query(url, "select from pg_namespace where nspname = 'engine'")).toEqual([]);
  expect((await migrationStatus(url)).pending).toEqual([]);
});
