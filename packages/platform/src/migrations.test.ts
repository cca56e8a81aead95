import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireEnvironment } from "@zea/environment/read-environment";
import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { migrate, migrationStatus, readMigrations } from "./migrations.ts";
import { ensureDatabase } from "./postgres-server.ts";
import { randomSecret } from "./secrets.ts";

const upToDate = { pending: [], failed: [], edited: [], unknown: [] };

/** A new, empty database and a folder with these migrations. */
async function setUp(migrations: Record<string, string> = {}) {
  const { TEST_DATABASE_URL } = requireEnvironment(["TEST_DATABASE_URL"]);
  const url = await ensureDatabase(TEST_DATABASE_URL, `migrations_${randomSecret(6)}`);
  const directory = await mkdtemp(join(tmpdir(), "zea-migrations-"));
  onTestFinished(() => rm(directory, { recursive: true }));
  const write = async (name: string, sql: string) => {
    await mkdir(join(directory, name), { recursive: true });
    await writeFile(join(directory, name, "migration.sql"), sql);
  };
  for (const [name, sql] of Object.entries(migrations)) await write(name, sql);
  return { url, directory, write };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

test("all our migrations are applied once, even when servers start at the same time", async () => {
  const { url } = await setUp();
  const names = (await readMigrations()).map(({ name }) => name);
  expect((await migrationStatus(url)).pending).toEqual(names);
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(applied.flat().sort()).toEqual(names);
  expect(await migrationStatus(url)).toEqual(upToDate);
  expect(await migrate(url)).toEqual([]);
});

test("a migration is recorded as Prisma records it", async () => {
  const { url, directory } = await setUp({ "1_one": "create table one (id int); insert into one values (1)" });
  await migrate(url, directory);
  const [row] = await query(url, "select *, finished_at >= started_at as ordered from _prisma_migrations");
  expect(row).toMatchObject({
    checksum: "c689905c3b7b571f0d5b303d0c53a7a23c93e0a7d3c88ed45a20eb41c5cabe98",
    migration_name: "1_one",
    ordered: true,
    logs: null,
    rolled_back_at: null,
    applied_steps_count: 1,
  });
});

test("a failed migration leaves nothing behind, and is refused until it is marked as rolled back", async () => {
  const { url, directory, write } = await setUp({
    "1_one": "create table one (id int)",
    "2_two": "create table two (id int); select 1 / 0",
    "3_three": "create table three (id int)",
  });
  await expect(migrate(url, directory)).rejects.toThrow("The migration 2_two failed: division by zero");
  await expect(migrate(url, directory)).rejects.toThrow("2_two failed earlier (division by zero)");
  expect(await query(url, "select tablename from pg_tables where schemaname = 'public' order by 1")).toEqual([
    { tablename: "_prisma_migrations" },
    { tablename: "one" },
  ]);
  expect(await migrationStatus(url, directory)).toMatchObject({ failed: ["2_two"], pending: ["3_three"] });

  await query(url, "update _prisma_migrations set rolled_back_at = now() where migration_name = '2_two'");
  await write("2_two", "create table two (id int)");
  expect(await migrate(url, directory)).toEqual(["2_two", "3_three"]);
  expect(await migrationStatus(url, directory)).toEqual(upToDate);
});

test("a migration that was edited after it was applied is reported, and not applied again", async () => {
  const { url, directory, write } = await setUp({ "1_one": "create table one (id int)" });
  await migrate(url, directory);
  await write("1_one", "create table one (id bigint)");
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  expect(await migrate(url, directory)).toEqual([]);
  expect(warn).toHaveBeenCalledWith(expect.stringContaining("1_one was edited after it was applied"));
  expect((await migrationStatus(url, directory)).edited).toEqual(["1_one"]);
});

test("an applied migration without a file is reported as unknown", async () => {
  const { url, directory } = await setUp({ "1_one": "create table one (id int)" });
  await migrate(url, directory);
  await rm(join(directory, "1_one"), { recursive: true });
  expect((await migrationStatus(url, directory)).unknown).toEqual(["1_one"]);
});
