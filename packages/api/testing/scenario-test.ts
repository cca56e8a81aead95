import { createDb } from "@zea/db/client";
import { copyDatabase, createDatabase } from "@zea/db/testing/template";
import { test as base } from "@zea/db/testing/test";
import { createScenario } from "./scenario.ts";

/** A test on its own copy of a scenario that is created once per file. */
export const test = base
  .extend("source", { scope: "file" }, async () => {
    const { url } = await createDatabase();
    const db = createDb(url);
    const scenario = await createScenario(db).finally(() => db.$disconnect());
    return { url, scenario };
  })
  .extend("url", async ({ source }) => {
    const { url } = await copyDatabase(source.url);
    process.env.DATABASE_URL = url;
    return url;
  })
  // for tests that change nothing
  .extend("shared", { scope: "file" }, async ({ source }, { onCleanup }) => {
    const db = createDb((await copyDatabase(source.url)).url);
    onCleanup(() => db.$disconnect());
    return db;
  })
  .extend("scenario", ({ source }) => source.scenario);
