import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { generate } from "../packages/db/src/generate.ts";
import { tryLock } from "../packages/db/src/lock.ts";
import { migrate } from "../packages/db/src/migrate.ts";
import { loadSecrets } from "../packages/db/src/secrets.ts";
import { SetupError } from "../packages/environment/src/setup-error.ts";
import { openDatabase, requireDatabase } from "./database.ts";
import { readChoice } from "./demo.ts";
import { partEnvironment, secretMakers } from "./parts.ts";
import { dataDirOf, readSettings } from "./settings.ts";

const root = resolve(import.meta.dirname, "..");

/** Runs one of our programs with the environment that the platform's parts have; the embedded database is started for it where it does not run. */
async function inside(args: string[]): Promise<number> {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  const dataDir = dataDirOf(process.env);
  const settings = readSettings(process.env, await readChoice(dataDir));
  if (settings.database) await requireDatabase(settings.database);
  const lock = await tryLock(join(dataDir, "lock"));
  try {
    const secrets = await loadSecrets(dataDir, secretMakers);
    const database = await openDatabase(settings, (line) => console.error(line));
    await generate();
    await migrate(database.directUrl);
    const env = partEnvironment(settings, secrets, database);
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
    const code = await new Promise<number>((done) => child.once("close", (ended) => done(ended ?? 1)));
    if ("release" in lock) await database.stop();
    return code;
  } finally {
    if ("release" in lock) await lock.release();
  }
}

process.exit(
  await inside(process.argv.slice(2)).catch((error: Error) => {
    console.error(error instanceof SetupError ? error.message : (error.stack ?? error.message));
    return 1;
  }),
);
