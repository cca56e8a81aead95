import { join, resolve } from "node:path";
import { SetupError } from "../packages/environment/src/setup-error.ts";
import { tryLock } from "../packages/platform/src/lock-file.ts";
import type { Tally } from "./tally.ts";

const lockPath = join(resolve(import.meta.dirname, ".."), ".test/lock");

/** Runs tests alone in this checkout, ends them in order on a signal, says the sum in one plain line and leaves with the exit code. */
export async function testRun(work: (signal: AbortSignal) => Promise<Tally>): Promise<never> {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => controller.abort());
  if (process.channel) process.once("disconnect", () => controller.abort());
  const tally = await alone(() => work(controller.signal)).catch((error: Error) => {
    console.error(error instanceof SetupError ? error.message : (error.stack ?? error.message));
    return { passed: 0, failed: 1 };
  });
  if (controller.signal.aborted) console.log("The run was interrupted.");
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed === 0 && !controller.signal.aborted ? 0 : 1);
}

async function alone<T>(work: () => Promise<T>): Promise<T> {
  const lock = await tryLock(lockPath);
  if ("holder" in lock)
    throw new SetupError(`Tests run in this checkout already (process ${lock.holder}): wait for them.`);
  return work().finally(lock.release);
}
