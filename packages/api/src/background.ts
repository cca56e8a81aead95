import { describeError, log } from "./log.ts";

const running = new Set<Promise<unknown>>();

/** Lets work go on after the answer, so that its length tells nobody whether an account exists; a failure is logged. */
export function inBackground(work: Promise<unknown>): void {
  const ended = work
    .catch((error: unknown) => log.error({ error: describeError(error) }, "work in the background failed"))
    .finally(() => running.delete(ended));
  running.add(ended);
}

/** Waits until nothing runs in the background. */
export async function backgroundEnded(): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}
