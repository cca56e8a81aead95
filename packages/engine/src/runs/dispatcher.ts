import { buildRequest } from "../protocol/call-request.ts";
import type { Caller, CallOutcome } from "../protocol/caller.ts";
import type { Job, Run, State } from "../store/state.ts";

/** Calls the apps for jobs that are due, in order, within each function's concurrency limits and `maxCalls` in total. */
export type Dispatcher = {
  enqueue: (job: Job) => void;
  /** Soon retries a job that did not reach its app, as the same attempt. */
  redeliver: (job: Job) => void;
  /** Retries all undelivered jobs now. */
  redeliverAll: () => void;
  forget: (job: Job) => void;
  inFlight: () => number;
  /** The number of responses received. */
  answered: () => number;
  isIdle: () => boolean;
  /** Starts no more calls; those in flight may still return. */
  pause: () => void;
  stop: () => void;
};

type Options = {
  state: State;
  caller: Caller;
  maxCalls: number;
  now: () => number;
  onOutcome: (job: Job, outcome: CallOutcome) => void;
  /** Schedules the job again under a new generation, so that the lost call can no longer write. */
  redeliver: (job: Job) => void;
};

const redelivery = { firstMs: 250, maxMs: 5000 };

export function createDispatcher({ state, caller, maxCalls, now, onOutcome, redeliver }: Options): Dispatcher {
  let ready: Job[] = [];
  const blocked = new Map<string, Job[]>();
  const active = new Map<string, number>();
  const waiting = new Map<Job, NodeJS.Timeout>();
  let head = 0;
  let calls = 0;
  let responses = 0;
  let isPaused = false;
  let isStopped = false;

  function pump(): void {
    while (!isPaused && calls < maxCalls && head < ready.length) {
      const job = ready[head++]!;
      if (!isAlive(job)) continue;
      const full = limitsOf(job.run, now()).find(({ key, limit }) => (active.get(key) ?? 0) >= limit);
      if (full) block(full.key, job);
      else void start(job);
    }
    if (head < 1000 && head < ready.length) return;
    ready = ready.slice(head);
    head = 0;
  }

  function block(key: string, job: Job): void {
    const jobs = blocked.get(key);
    if (jobs) jobs.push(job);
    else blocked.set(key, [job]);
  }

  async function start(job: Job): Promise<void> {
    const { run, generation } = job;
    const slots = limitsOf(run, now());
    job.isInFlight = true;
    run.startedAt ??= now();
    calls += 1;
    for (const { key } of slots) active.set(key, (active.get(key) ?? 0) + 1);
    const outcome = await caller.call(buildRequest(job));
    calls -= 1;
    if (outcome.kind === "response") responses += 1;
    for (const { key } of slots) release(key);
    if (!isStopped && isAlive(job) && job.generation === generation) {
      job.isInFlight = false;
      onOutcome(job, outcome);
    }
    pump();
  }

  /** A free slot goes to the job that has waited longest; a job that needs two slots may have to leave it to the next. */
  function release(key: string): void {
    const left = (active.get(key) ?? 1) - 1;
    if (left > 0) active.set(key, left);
    else active.delete(key);
    if (!blocked.has(key)) return;
    const waitingJobs = blocked.get(key)!.filter(isAlive);
    const freed = waitingJobs.some((job) => job.run.fn.limits.length > 1) ? waitingJobs.length : 1;
    ready = [...waitingJobs.splice(0, freed), ...ready.slice(head)];
    head = 0;
    if (waitingJobs.length > 0) blocked.set(key, waitingJobs);
    else blocked.delete(key);
  }

  function isAlive(job: Job): boolean {
    return state.jobs.get(job.id) === job && !job.run.isEnded;
  }

  function retry(job: Job): void {
    clearTimeout(waiting.get(job));
    waiting.delete(job);
    if (!isStopped && isAlive(job)) redeliver(job);
  }

  return {
    enqueue: (job) => {
      ready.push(job);
      pump();
    },
    redeliver: (job) => {
      const { times } = job.undelivered ?? { times: 0 };
      if (job.undelivered) job.undelivered.times += 1;
      const delay = Math.min(redelivery.firstMs * 2 ** times, redelivery.maxMs);
      waiting.set(
        job,
        setTimeout(() => retry(job), delay),
      );
    },
    redeliverAll: () => [...waiting.keys()].forEach(retry),
    forget: (job) => {
      clearTimeout(waiting.get(job));
      waiting.delete(job);
    },
    inFlight: () => calls,
    answered: () => responses,
    isIdle: () =>
      calls === 0 &&
      waiting.size === 0 &&
      !ready.slice(head).some(isAlive) &&
      ![...blocked.values()].flat().some(isAlive),
    pause: () => {
      isPaused = true;
    },
    stop: () => {
      isPaused = true;
      isStopped = true;
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}

/** The concurrency slots of a call: one per limit of its function, shared by runs whose key has the same value. */
function limitsOf(run: Run, now: number): { key: string; limit: number }[] {
  return run.fn.limits.map(({ limit, key }, index) => {
    const value = key?.value({ event: run.event.value, now });
    return { limit, key: `${run.fn.id} ${index} ${typeof value === "bigint" ? value : JSON.stringify(value ?? null)}` };
  });
}
