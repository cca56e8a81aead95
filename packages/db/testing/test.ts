import { test as base } from "vitest";
import { createDb } from "../src/client.ts";
import { createDatabase } from "./template.ts";

/** A test with its own migrated database: `url` is its address, `db` a Prisma client for it. */
export const test = base
  .extend("url", async () => (await createDatabase()).url)
  .extend("db", async ({ url }, { onCleanup }) => {
    const db = createDb(url);
    onCleanup(() => db.$disconnect());
    return db;
  });
