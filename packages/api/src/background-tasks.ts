import { describeError, log } from "./log.ts";

const running = new Set<Promise<unknown>>();

/** Runs work after the response, so that response times do not reveal whether an account exists. Failures are logged. */
export function runInBackground(work: Promise<unknown>): void {
  const task = work
    .catch((error: unknown) => log.error({ error: describeError(error) }, "background task failed"))
    .finally(() => running.delete(task));
  running.add(task);
}

/** Resolves when no background task is running. */
export async function backgroundTasksSettled(): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}
