import { createDb } from "@zea/db/client";
import { copyDatabase, createDatabase } from "@zea/db/testing/template";
import { test as base } from "@zea/db/testing/test";
import { makeWorld } from "./world.ts";

/** A test in a copy of its own of a world that is made once per file. */
export const test = base
  .extend("origin", { scope: "file" }, async () => {
    const { url } = await createDatabase();
    const db = createDb(url);
    const world = await makeWorld(db).finally(() => db.$disconnect());
    return { url, world };
  })
  .extend("url", async ({ origin }) => {
    const { url } = await copyDatabase(origin.url);
    process.env.DATABASE_URL = url;
    return url;
  })
  .extend("world", ({ origin }) => origin.world);
