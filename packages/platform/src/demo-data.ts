import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "@zea/environment/read-environment";
import { SetupError } from "@zea/environment/setup-error";
import { resetDatabase } from "./migrations.ts";
import { hasUsers } from "./probe-database.ts";
import { showProgress } from "./progress.ts";
import { repository } from "./repository.ts";
import { runProgram } from "./run-program.ts";
import type { Settings } from "./settings.ts";

type Context = { env: Environment; url: string; logDir: string; signal: AbortSignal };

/** Whether the embedded database was first started with demo data; undefined before the first start. */
export async function readDemoChoice(dataDir: string): Promise<boolean | undefined> {
  const text = await readFile(join(dataDir, "choice.json"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as { demo: boolean }).demo;
}

/** Records the choice of the first start and, for a demo, adds the demo data once. Clears what an interrupted start added. */
export async function addDemoData(settings: Settings, { env, url, logDir, signal }: Context): Promise<void> {
  const { dataDir, demo, database } = settings;
  const choice = join(dataDir, "choice.json");
  const seeding = join(dataDir, "seeding");
  const seeded = join(dataDir, "seeded");
  if (demo && !existsSync(seeded) && (await hasUsers(url))) {
    if (database) return;
    if (!existsSync(seeding)) {
      throw new SetupError(
        `The database in ${dataDir} has users, and it is unknown whether they are demo data: keep them with ZEA_DEMO=0.`,
      );
    }
    await resetDatabase(url);
  }
  if (!database) await writeFile(choice, JSON.stringify({ demo }));
  if (!demo || (!database && existsSync(seeded)) || (await hasUsers(url))) return;
  await writeFile(seeding, "");
  const accounts = await showProgress("demo data", () =>
    runProgram({
      name: "The demo data",
      command: [process.execPath, "packages/api/src/cli.ts", "seed"],
      cwd: repository,
      env,
      logPath: join(logDir, "seed.log"),
      signal,
    }),
  );
  await writeFile(seeded, accounts);
  await rm(seeding);
}
