import { test as base } from "vitest";
import { createDb } from "../src/client.ts";
import { createDatabase } from "./template.ts";

/** A test with a private migrated database: `url` is its address, `db` a Prisma client on it; made only when asked for. */
export const test = base
  .extend("url", async () => (await createDatabase()).url)
  .extend("db", async ({ url }, { onCleanup }) => {
    const db = createDb(url);
    onCleanup(() => db.$disconnect());
    return db;
  });
