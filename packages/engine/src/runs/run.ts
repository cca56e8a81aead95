import type { Core } from "../core.ts";
import { log } from "../log.ts";
import { ulid } from "../protocol/ulid.ts";
import { dropWait, saveIdempotency, saveRun, saveStep } from "../store/records.ts";
import { type Event, type Fn, pendingSteps, type Run, type RunEnd, type Step, type Wait } from "../store/state.ts";
import { removeJob, scheduleDiscovery } from "./job.ts";

const day = 86_400_000;

type Start = { parent?: Run["parent"]; keys?: string[] };

/** Starts a run for an event; if the event's time is in the future, the run waits until then. */
export function startRun(core: Core, fn: Fn, event: Event, { parent = null, keys = [] }: Start = {}): Run {
  const now = core.clock.now();
  const run: Run = {
    ...emptyRun(fn, event),
    id: ulid(now),
    parent,
    idempotencyKeys: keys,
    queuedAt: now,
  };
  trackRun(core, run);
  saveRun(core, run);
  scheduleDiscovery(core, run, Math.max(now, event.ts));
  return run;
}

export function emptyRun(fn: Fn, event: Event): Omit<Run, "id"> {
  return {
    fn,
    event,
    requestVersion: -1,
    parent: null,
    idempotencyKeys: [],
    queuedAt: 0,
    startedAt: null,
    steps: new Map(),
    stateBytes: 0,
    jobs: new Map(),
    waits: new Map(),
    cancels: [],
    isRacing: false,
    emptyResponses: 0,
    isEnded: false,
  };
}

/** Adds a run to the state and listens for the events that cancel it. */
export function trackRun(core: Core, run: Run): void {
  core.state.runs.set(run.id, run);
  run.cancels = run.fn.cancels.map(({ event, expression, timeoutMs }) =>
    core.listeners.add({
      eventName: event,
      expression: expression?.source,
      own: run.event.value,
      isOpen: () => core.clock.now() <= run.queuedAt + timeoutMs,
      wake: () => endRun(core, run, { status: "Cancelled" }),
    }),
  );
}

export type Outcome = Pick<Step, "id" | "op" | "name" | "value" | "attempt">;

/** Stores the first outcome of a step and removes its job or wait. */
export function storeStep(core: Core, run: Run, outcome: Outcome): void {
  const job = run.jobs.get(outcome.id);
  if (job) removeJob(core, job);
  const wait = run.waits.get(outcome.id);
  if (wait) removeWait(core, wait);
  run.emptyResponses = 0;
  if (run.steps.has(outcome.id)) return;
  const step = { ...outcome, endedAt: core.clock.now() };
  saveStep(core, run, step, run.steps.size);
  run.steps.set(step.id, step);
  run.stateBytes += step.value.length;
}

/** Calls the function again when no step is pending, or after each step while branches race. */
export function continueRun(core: Core, run: Run): void {
  if (run.isEnded) return;
  const isAlone = pendingSteps(run) === 0;
  if (isAlone && run.isRacing) {
    run.isRacing = false;
    saveRun(core, run);
  }
  if (isAlone || run.isRacing) scheduleDiscovery(core, run);
}

/** Stores the outcome of a sleep, a wait or an invocation and continues the run. */
export function completeStep(core: Core, run: Run, outcome: Outcome): void {
  if (run.isEnded) return;
  storeStep(core, run, outcome);
  continueRun(core, run);
}

/** Ends a run: drops its jobs and waits, announces its end, and ignores anything that arrives for it later. */
export function endRun(core: Core, run: Run, end: RunEnd): void {
  if (run.isEnded) return;
  const now = core.clock.now();
  run.isEnded = true;
  core.state.runs.delete(run.id);
  for (const job of [...run.jobs.values()]) removeJob(core, job);
  for (const wait of [...run.waits.values()]) removeWait(core, wait);
  for (const listener of run.cancels) core.listeners.remove(listener);
  const result = end.status === "Completed" ? end.output : end.status === "Failed" ? end.error : null;
  saveRun(core, run, {
    status: end.status,
    output: end.status === "Cancelled" ? null : JSON.stringify(result ?? null),
    at: now,
  });
  for (const key of run.idempotencyKeys) expireKey(core, run, key, now + day);
  if (end.status === "Failed")
    log("warn", "A run failed.", { run: run.id, function: run.fn.slug, error: end.error.name });
  core.announceRunEnd(run, end);
}

export function removeWait(core: Core, wait: Wait): void {
  core.timers.cancel(wait.timer);
  if (wait.listener) core.listeners.remove(wait.listener);
  wait.run.waits.delete(wait.stepId);
  dropWait(core, wait);
}

function expireKey(core: Core, run: Run, key: string, expiresAt: number): void {
  const entry = core.state.idempotency.get(`${run.fn.id} ${key}`);
  if (entry?.runId !== run.id || entry.expiresAt !== null) return;
  entry.expiresAt = expiresAt;
  saveIdempotency(core, run.fn.id, key, entry);
}
