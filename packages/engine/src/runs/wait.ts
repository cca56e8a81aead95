import type { Core } from "../core.ts";
import { saveWait } from "../store/records.ts";
import type { Run, Wait } from "../store/state.ts";
import { completeStep } from "./run.ts";

type NewWait = Pick<Wait, "kind" | "stepId" | "name" | "eventName" | "expression" | "expiresAt">;

/** Lets a step wait for an event or the end of an invoked function; throws `ExpressionError`. */
export function addWait(core: Core, run: Run, wait: NewWait): void {
  saveWait(core, trackWait(core, { ...wait, run }));
}

/** Adds a wait to the state. Either the event or the timeout resumes the step, whichever comes first. */
export function trackWait(core: Core, wait: Wait): Wait {
  const { run, stepId, name } = wait;
  const { clock, timers, listeners } = core;
  const resume = (op: string, value: string) => completeStep(core, run, { id: stepId, op, name, value, attempt: 0 });
  if (wait.kind === "event") {
    wait.listener = listeners.add({
      eventName: wait.eventName,
      expression: wait.expression,
      own: run.event.value,
      isOpen: () => wait.expiresAt === null || clock.now() <= wait.expiresAt,
      wake: (event) => resume("WaitForEvent", event.body),
    });
  }
  run.waits.set(stepId, wait);
  if (wait.expiresAt === null) return wait;
  const timedOut = wait.kind === "event" ? "null" : invokeTimedOut;
  wait.timer = timers.add(wait.expiresAt, () =>
    resume(wait.kind === "event" ? "WaitForEvent" : "InvokeFunction", timedOut),
  );
  return wait;
}

const invokeTimedOut = JSON.stringify({
  error: { message: "Timed out waiting for invoked function to complete", name: "InngestInvokeTimeoutError" },
});
