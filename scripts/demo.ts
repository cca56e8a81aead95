import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { resetDatabase } from "../packages/db/src/migrate.ts";
import { hasPeople } from "../packages/db/src/probe.ts";
import type { Environment } from "../packages/environment/src/read-environment.ts";
import { SetupError } from "../packages/environment/src/setup-error.ts";
import { runJob } from "./job.ts";
import { step } from "./progress.ts";
import type { Settings } from "./settings.ts";

const root = resolve(import.meta.dirname, "..");

type Place = { env: Environment; url: string; logDir: string; signal: AbortSignal };

/** Whether the embedded database under `dataDir` was begun with demo data; undefined before its first start. */
export async function readChoice(dataDir: string): Promise<boolean | undefined> {
  const text = await readFile(join(dataDir, "choice.json"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as { demo: boolean }).demo;
}

/** Remembers the choice of the first start and, where it is a demo, puts the data in once; what an interrupted start put in is cleared first, anything else is kept. */
export async function fillDemo(settings: Settings, { env, url, logDir, signal }: Place): Promise<void> {
  const { dataDir, demo, database } = settings;
  const mark = (name: string) => join(dataDir, name);
  if (demo && !existsSync(mark("seeded")) && (await hasPeople(url))) {
    if (database) return;
    if (!existsSync(mark("seeding"))) {
      throw new SetupError(
        `There are people in the database under ${dataDir}, and nothing says that they are demo data: keep them by ZEA_DEMO=0.`,
      );
    }
    await resetDatabase(url);
  }
  if (!database) await writeFile(mark("choice.json"), JSON.stringify({ demo }));
  if (!demo || (!database && existsSync(mark("seeded"))) || (await hasPeople(url))) return;
  await writeFile(mark("seeding"), "");
  const command = [process.execPath, "packages/api/src/cli.ts", "seed"];
  const accounts = await step("demo data", () =>
    runJob({ name: "The demo data", command, cwd: root, env, logPath: join(logDir, "seed.log"), signal }),
  );
  await writeFile(mark("seeded"), accounts);
  await rm(mark("seeding"));
}
