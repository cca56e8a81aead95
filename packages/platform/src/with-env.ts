import { spawn } from "node:child_process";
import { join } from "node:path";
import { SetupError } from "@zea/environment/setup-error";
import { generateClient } from "./generate-client.ts";
import { loadEnvFile } from "./load-env-file.ts";
import { tryLock } from "./lock-file.ts";
import { migrate } from "./migrations.ts";
import { openDatabase } from "./open-database.ts";
import { readInstallation } from "./read-installation.ts";
import { repository } from "./repository.ts";
import { loadSecrets } from "./secrets.ts";
import { secretGenerators, serviceEnvironment } from "./services.ts";

/** Runs one of our programs in the environment of the services and returns its exit code. The embedded database is started for it unless it runs. */
async function withEnv(args: string[]): Promise<number> {
  loadEnvFile();
  const settings = await readInstallation();
  const lock = await tryLock(join(settings.dataDir, "lock"));
  try {
    const secrets = await loadSecrets(settings.dataDir, secretGenerators);
    const database = await openDatabase(settings, (line) => console.error(line));
    generateClient();
    await migrate(database.directUrl);
    const env = serviceEnvironment(settings, secrets, database);
    const child = spawn(process.execPath, args, { cwd: repository, env, stdio: "inherit" });
    const code = await new Promise<number>((done) => child.once("close", (exitCode) => done(exitCode ?? 1)));
    if ("release" in lock) await database.stop();
    return code;
  } finally {
    if ("release" in lock) await lock.release();
  }
}

process.exit(
  await withEnv(process.argv.slice(2)).catch((error: Error) => {
    console.error(error instanceof SetupError ? error.message : (error.stack ?? error.message));
    return 1;
  }),
);
