import { test as base } from "vitest";
import { createDb } from "../src/client.ts";
import { createDatabase } from "./template.ts";

/**
 * A test with a migrated database: `url` is its address, `db` a Prisma client for it. The tests of a file share it, and
 * each begins with empty tables: a test that changes the schema needs a database of its own.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads a fixture's dependencies from its pattern
  .extend("database", { scope: "file" }, async ({}, { onCleanup }) => {
    const { url } = await createDatabase();
    const db = createDb(url);
    onCleanup(() => db.$disconnect());
    return { url, db };
  })
  .extend("db", async ({ database: { db } }) => {
    await db.$executeRaw`select testing.restore()`;
    return db;
  })
  .extend("url", ({ database, db: _ }) => database.url);

/** A test with a database of its own. */
export const testOnOwnDatabase = base
  .extend("url", async () => (await createDatabase()).url)
  .extend("db", async ({ url }, { onCleanup }) => {
    const db = createDb(url);
    onCleanup(() => db.$disconnect());
    return db;
  });
