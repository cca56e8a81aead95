import type { Answer, Caller } from "./call.ts";
import { buildRequest } from "./request.ts";
import type { Job, Run, State } from "./state.ts";

/** Calls what is due: first come, first served, within the functions' limits and a limit of calls altogether. */
export type Dispatcher = {
  enqueue: (job: Job) => void;
  /** Tries a job again soon that did not reach its app, as the same attempt. */
  redeliver: (job: Job) => void;
  /** Tries everything again now that did not reach its app. */
  redeliverAll: () => void;
  forget: (job: Job) => void;
  inFlight: () => number;
  /** How many calls have come back with an answer. */
  answered: () => number;
  isIdle: () => boolean;
  /** Starts nothing more; what is under way may still come back. */
  pause: () => void;
  stop: () => void;
};

type Parts = {
  state: State;
  caller: Caller;
  maxCalls: number;
  now: () => number;
  onAnswer: (job: Job, answer: Answer) => void;
  /** Fences off whatever the lost call may still do, and schedules the job again. */
  again: (job: Job) => void;
};

const redelivery = { firstMs: 250, mostMs: 5000 };

/** A dispatcher that has nothing to do yet. */
export function createDispatcher({ state, caller, maxCalls, now, onAnswer, again }: Parts): Dispatcher {
  let ready: Job[] = [];
  const held = new Map<string, Job[]>();
  const active = new Map<string, number>();
  const waiting = new Map<Job, NodeJS.Timeout>();
  let head = 0;
  let calls = 0;
  let answered = 0;
  let isPaused = false;
  let isStopped = false;

  function pump(): void {
    while (!isPaused && calls < maxCalls && head < ready.length) {
      const job = ready[head++]!;
      if (!isAlive(job)) continue;
      const full = limitsOf(job.run, now()).find(({ key, limit }) => (active.get(key) ?? 0) >= limit);
      if (full) hold(full.key, job);
      else void start(job);
    }
    if (head < 1000 && head < ready.length) return;
    ready = ready.slice(head);
    head = 0;
  }

  function hold(key: string, job: Job): void {
    const jobs = held.get(key);
    if (jobs) jobs.push(job);
    else held.set(key, [job]);
  }

  async function start(job: Job): Promise<void> {
    const { run, generation } = job;
    const slots = limitsOf(run, now());
    job.isInFlight = true;
    run.startedAt ??= now();
    calls += 1;
    for (const { key } of slots) active.set(key, (active.get(key) ?? 0) + 1);
    const answer = await caller.call(buildRequest(job));
    calls -= 1;
    if (answer.kind === "answered") answered += 1;
    for (const { key } of slots) release(key);
    if (!isStopped && isAlive(job) && job.generation === generation) {
      job.isInFlight = false;
      onAnswer(job, answer);
    }
    pump();
  }

  /** A free slot goes to the job that has waited longest for it; a job that needs two slots may leave it to the next. */
  function release(key: string): void {
    const left = (active.get(key) ?? 1) - 1;
    if (left > 0) active.set(key, left);
    else active.delete(key);
    if (!held.has(key)) return;
    const waitingJobs = held.get(key)!.filter(isAlive);
    const freed = waitingJobs.some((job) => job.run.fn.limits.length > 1) ? waitingJobs.length : 1;
    ready = [...waitingJobs.splice(0, freed), ...ready.slice(head)];
    head = 0;
    if (waitingJobs.length > 0) held.set(key, waitingJobs);
    else held.delete(key);
  }

  function isAlive(job: Job): boolean {
    return state.jobs.get(job.id) === job && !job.run.isEnded;
  }

  function deliverAgain(job: Job): void {
    clearTimeout(waiting.get(job));
    waiting.delete(job);
    if (!isStopped && isAlive(job)) again(job);
  }

  return {
    enqueue: (job) => {
      ready.push(job);
      pump();
    },
    redeliver: (job) => {
      const { times } = job.undelivered ?? { times: 0 };
      if (job.undelivered) job.undelivered.times += 1;
      const delay = Math.min(redelivery.firstMs * 2 ** times, redelivery.mostMs);
      waiting.set(
        job,
        setTimeout(() => deliverAgain(job), delay),
      );
    },
    redeliverAll: () => [...waiting.keys()].forEach(deliverAgain),
    forget: (job) => {
      clearTimeout(waiting.get(job));
      waiting.delete(job);
    },
    inFlight: () => calls,
    answered: () => answered,
    isIdle: () =>
      calls === 0 && waiting.size === 0 && !ready.slice(head).some(isAlive) && ![...held.values()].flat().some(isAlive),
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

/** The slots that a call of this run takes: one per limit of its function, shared by runs whose key has the same value. */
function limitsOf(run: Run, now: number): { key: string; limit: number }[] {
  return run.fn.limits.map(({ limit, key }, index) => {
    const value = key?.value({ event: run.event.value, now });
    return { limit, key: `${run.fn.id} ${index} ${typeof value === "bigint" ? value : JSON.stringify(value ?? null)}` };
  });
}
