import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { SetupError } from "@zea/environment/setup-error";
import { loadEnvFile } from "./load-env-file.ts";
import { tryLock } from "./lock-file.ts";
import { readInstallation } from "./read-installation.ts";
import { type Stack, startStack } from "./stack.ts";
import { summary } from "./summary.ts";

const sameKeyMs = 500; // a single Ctrl+C arrives from the terminal and again through our parents
const noticeMs = 2500; // a supervisor whose terminal is gone has noticed it by then
const report = (line: string) => console.log(line);

/** Makes this process the only supervisor of the installation: waits for one that is stopping, refuses to start next to any other. */
async function lockInstallation(dataDir: string): Promise<() => Promise<void>> {
  const refuseAt = Date.now() + noticeMs;
  for (let isAnnounced = false; ; ) {
    const lock = await tryLock(join(dataDir, "lock"));
    if ("release" in lock) return lock.release;
    const isStopping = (await readFile(stoppingPath(dataDir), "utf8").catch(() => "")) === String(lock.holder);
    if (!isStopping && Date.now() > refuseAt) {
      throw new SetupError(
        `The platform already runs on ${dataDir} (process ${lock.holder}): stop it, or set ZEA_DATA to another folder.`,
      );
    }
    if (isStopping && !isAnnounced) report("Waiting for an earlier run to stop …");
    isAnnounced ||= isStopping;
    await sleep(200);
  }
}

async function supervise(): Promise<number> {
  const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
  loadEnvFile();
  const settings = await readInstallation();
  const unlock = await lockInstallation(settings.dataDir);
  const { signal, onKillable } = listenForSignals();
  let stack: Stack | undefined;
  try {
    stack = await startStack(settings, { dev: values.dev, signal, report, onKillable });
    report(await summary(settings));
    if (!signal.aborted) await new Promise((done) => signal.addEventListener("abort", done));
    return 0;
  } catch (error) {
    if (signal.aborted) return 0;
    throw error;
  } finally {
    await writeFile(stoppingPath(settings.dataDir), String(process.pid));
    if (stack) {
      report("Stopping the sites, the engine and the database …");
      await stack.stop();
      report("Stopped.");
    }
    await rm(stoppingPath(settings.dataDir), { force: true });
    await unlock();
  }
}

/** Holds the id of the supervisor that is stopping. */
function stoppingPath(dataDir: string): string {
  return join(dataDir, "ending");
}

/** The first signal, or the end of our parent, asks for an orderly stop; a second one kills everything. */
function listenForSignals() {
  const controller = new AbortController();
  let kill = () => {};
  let firstAt = 0;
  const onSignal = () => {
    if (firstAt === 0) {
      firstAt = Date.now();
      controller.abort();
    } else if (Date.now() - firstAt > sameKeyMs) {
      kill();
      process.exit(130);
    }
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, onSignal);
  if (process.channel) process.once("disconnect", () => firstAt === 0 && onSignal());
  return {
    signal: controller.signal,
    onKillable: (killAll: () => void) => {
      kill = killAll;
    },
  };
}

for (const output of [process.stdout, process.stderr]) output.on("error", () => {}); // a closed terminal must not prevent an orderly stop
process.exit(
  await supervise().catch((error: Error) => {
    console.error(error instanceof SetupError ? error.message : `The platform could not start: ${error.message}`);
    return 1;
  }),
);
