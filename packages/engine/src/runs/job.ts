import type { Core } from "../core.ts";
import { ulid } from "../protocol/ulid.ts";
import { dropJob, saveJob } from "../store/records.ts";
import { discoveryStepId, type Job, type Run } from "../store/state.ts";

type NewJob = Pick<Job, "kind" | "stepId" | "name" | "dueAt">;

/** Stores a job and schedules it. */
export function addJob(core: Core, run: Run, { kind, stepId, name, dueAt }: NewJob): Job {
  const id = ulid(core.clock.now());
  const job: Job = {
    id,
    run,
    kind,
    stepId,
    name,
    dueAt,
    attempt: 0,
    generation: 1,
    mustRepeat: false,
    isInFlight: false,
  };
  trackJob(core, job);
  saveJob(core, job);
  schedule(core, job);
  return job;
}

export function trackJob({ state }: Core, job: Job): void {
  state.jobs.set(job.id, job);
  job.run.jobs.set(job.stepId, job);
}

/** Runs a job at `dueAt`; a call that is already due goes out once the job is committed. */
export function schedule(core: Core, job: Job): void {
  const isNow = job.kind !== "sleep" && job.dueAt <= core.clock.now();
  if (isNow) core.store.afterCommit(() => core.runJob(job));
  else job.timer = core.timers.add(job.dueAt, () => core.runJob(job));
}

export function removeJob(core: Core, job: Job): void {
  core.timers.cancel(job.timer);
  core.dispatcher.forget(job);
  core.state.jobs.delete(job.id);
  if (job.run.jobs.get(job.stepId) === job) job.run.jobs.delete(job.stepId);
  dropJob(core, job);
}

/** Schedules a call to the function at `dueAt`. If one is already scheduled, does nothing; if one is in flight, it is repeated afterwards. */
export function scheduleDiscovery(core: Core, run: Run, dueAt = core.clock.now()): void {
  const job = run.jobs.get(discoveryStepId);
  if (!job) addJob(core, run, { kind: "discover", stepId: discoveryStepId, name: run.fn.slug, dueAt });
  else if (job.isInFlight && !job.mustRepeat) {
    job.mustRepeat = true;
    saveJob(core, job);
  }
}

/** Schedules the same call again under a new generation, so that the previous call can no longer write. */
export function rescheduleJob(core: Core, job: Job, { dueAt, attempt }: { dueAt: number; attempt: number }): void {
  job.dueAt = dueAt;
  job.attempt = attempt;
  job.generation += 1;
  job.isInFlight = false;
  saveJob(core, job);
  schedule(core, job);
}
