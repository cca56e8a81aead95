import type { Core } from "./core.ts";
import { discover, removeJob } from "./jobs.ts";
import { log } from "./log.ts";
import { dropWait, saveIdempotency, saveRun, saveStep } from "./records.ts";
import { type End, type Event, type Fn, pendingSteps, type Run, type Step, type Wait } from "./state.ts";
import { ulid } from "./ulid.ts";

const day = 86_400_000;

type Start = { parent?: Run["parent"]; keys?: string[] };

/** Starts a function on an event; when the event lies in the future, at its time. */
export function startRun(core: Core, fn: Fn, event: Event, { parent = null, keys = [] }: Start = {}): Run {
  const now = core.clock.now();
  const run: Run = {
    ...emptyRun(fn, event),
    id: ulid(now),
    parent,
    idempotencyKeys: keys,
    queuedAt: now,
  };
  adoptRun(core, run);
  saveRun(core, run);
  discover(core, run, Math.max(now, event.ts));
  return run;
}

/** A run that nothing has happened to yet. */
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
    emptyAnswers: 0,
    isEnded: false,
  };
}

/** Takes a run into memory and lets it hear of the events that cancel it. */
export function adoptRun(core: Core, run: Run): void {
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

/** Keeps a step's outcome, the first one only, and takes away what was waiting for it. */
export function storeStep(core: Core, run: Run, outcome: Outcome): void {
  const job = run.jobs.get(outcome.id);
  if (job) removeJob(core, job);
  const wait = run.waits.get(outcome.id);
  if (wait) removeWait(core, wait);
  run.emptyAnswers = 0;
  if (run.steps.has(outcome.id)) return;
  const step = { ...outcome, endedAt: core.clock.now() };
  saveStep(core, run, step, run.steps.size);
  run.steps.set(step.id, step);
  run.stateBytes += step.value.length;
}

/** Lets the function go on when no step is under way any more, or at each step where branches race. */
export function settle(core: Core, run: Run): void {
  if (run.isEnded) return;
  const isAlone = pendingSteps(run) === 0;
  if (isAlone && run.isRacing) {
    run.isRacing = false;
    saveRun(core, run);
  }
  if (isAlone || run.isRacing) discover(core, run);
}

/** A step that was slept, waited for or planned has its outcome. */
export function completeStep(core: Core, run: Run, outcome: Outcome): void {
  if (run.isEnded) return;
  storeStep(core, run, outcome);
  settle(core, run);
}

/** Ends a run: whatever waited for it hears of it, whatever it waited for is dropped, and later words of it are ignored. */
export function endRun(core: Core, run: Run, end: End): void {
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
  core.ended(run, end);
}

/** Takes a wait away, whatever ended it. */
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
