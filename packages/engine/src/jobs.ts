import type { Core } from "./core.ts";
import { dropJob, saveJob } from "./records.ts";
import { discoverStep, type Job, type Run } from "./state.ts";
import { ulid } from "./ulid.ts";

type NewJob = Pick<Job, "kind" | "stepId" | "name" | "dueAt">;

/** Adds something to do, now or at its time. */
export function addJob(core: Core, run: Run, { kind, stepId, name, dueAt }: NewJob): Job {
  const id = ulid(core.clock.now());
  const job: Job = { id, run, kind, stepId, name, dueAt, attempt: 0, generation: 1, again: false, isInFlight: false };
  adoptJob(core, job);
  saveJob(core, job);
  schedule(core, job);
  return job;
}

/** Takes a job into memory, as it is found in the tables. */
export function adoptJob({ state }: Core, job: Job): void {
  state.jobs.set(job.id, job);
  job.run.jobs.set(job.stepId, job);
}

/** Makes a job due at its time: a call that is due goes out as soon as it is written. */
export function schedule(core: Core, job: Job): void {
  const isNow = job.kind !== "sleep" && job.dueAt <= core.clock.now();
  if (isNow) core.store.afterCommit(() => core.due(job));
  else job.timer = core.timers.add(job.dueAt, () => core.due(job));
}

/** Takes a job away, whatever became of it. */
export function removeJob(core: Core, job: Job): void {
  core.timers.cancel(job.timer);
  core.dispatcher.forget(job);
  core.state.jobs.delete(job.id);
  if (job.run.jobs.get(job.stepId) === job) job.run.jobs.delete(job.stepId);
  dropJob(core, job);
}

/** Has the function called: at `dueAt`, unless such a call is due already; once more, when one is under way. */
export function discover(core: Core, run: Run, dueAt = core.clock.now()): void {
  const job = run.jobs.get(discoverStep);
  if (!job) addJob(core, run, { kind: "discover", stepId: discoverStep, name: run.fn.slug, dueAt });
  else if (job.isInFlight && !job.again) {
    job.again = true;
    saveJob(core, job);
  }
}

/** Makes the same call again at `dueAt`, as another attempt or not; the call before it can write nothing any more. */
export function repeat(core: Core, job: Job, { dueAt, attempt }: { dueAt: number; attempt: number }): void {
  job.dueAt = dueAt;
  job.attempt = attempt;
  job.generation += 1;
  job.isInFlight = false;
  saveJob(core, job);
  schedule(core, job);
}
