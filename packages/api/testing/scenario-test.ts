import { test as base } from "@zea/db/testing/test";
import { createScenario } from "./scenario.ts";

/** A test that begins with a scenario, which is created once per file, in the database of the environment. */
export const test = base
  .extend("scenario", { scope: "file" }, async ({ database: { db, url } }) => {
    process.env.DATABASE_URL = url;
    const scenario = await createScenario(db);
    await db.$executeRaw`select testing.keep()`;
    return scenario;
  })
  .extend("db", async ({ database: { db }, scenario: _ }) => {
    await db.$executeRaw`select testing.restore()`;
    return db;
  });
