import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { migrationsDirectory } from "@zea/platform/migrations";
import pg from "pg";
import { onTestFinished } from "vitest";
import { createEmptyDatabase } from "./template.ts";

/** A database with all migrations before `first`, and a function that applies those from `first` to `last`. */
export async function databaseBefore(first: string, last = first) {
  const { url } = await createEmptyDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  const all = (await readdir(migrationsDirectory)).filter((one) => /^\d/.test(one)).sort();
  const apply = async (folders: string[]) => {
    for (const folder of folders) {
      await client.query(await readFile(join(migrationsDirectory, folder, "migration.sql"), "utf8"));
    }
  };
  await apply(all.filter((one) => one < first));
  return { client, migrate: () => apply(all.filter((one) => one >= first && one <= last)) };
}
