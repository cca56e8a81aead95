import type { Expression } from "./expressions.ts";
import type { FunctionConfig } from "./registration.ts";
import type { Timer } from "./timers.ts";

export type App = { name: string; url: string; sdk: string; framework: string; checksum: string; syncedAt: number };

/** A function as it was last registered, with its expressions compiled. */
export type Fn = {
  id: string;
  slug: string;
  app: string;
  version: number;
  config: FunctionConfig;
  archivedAt: number | null;
  maxAttempts: number;
  triggers: { event: string; expression?: Expression }[];
  crons: string[];
  cancels: { event: string; expression?: Expression; timeoutMs: number }[];
  limits: { limit: number; key?: Expression }[];
  idempotency?: Expression;
};

/** An event as functions see it: `body` is its canonical JSON, `data` and the rest lie in `value`. */
export type Event = { id: string; externalId: string; name: string; ts: number; value: EventValue; body: string };
export type EventValue = { name: string; data: unknown; id: string; ts: number; [key: string]: unknown };

/** `value` is exactly what the SDK finds under `steps[id]`, as canonical JSON. */
export type Step = { id: string; op: string; name: string; value: string; attempt: number; endedAt: number };

/** Something to call or to wait for on the clock. A `discover` job calls the function, a `step` job one planned step. */
export type Job = {
  id: string;
  run: Run;
  kind: "discover" | "step" | "sleep";
  stepId: string;
  name: string;
  dueAt: number;
  attempt: number;
  generation: number;
  /** A discovery that is in flight and has to be made once more, since a step was completed meanwhile. */
  again: boolean;
  isInFlight: boolean;
  /** When (in real time) the job could first not be delivered, and how often since. */
  undelivered?: { since: number; times: number };
  timer?: Timer;
};

export type Wait = {
  run: Run;
  stepId: string;
  kind: "event" | "invoke";
  name: string;
  eventName: string;
  expression?: string;
  expiresAt: number | null;
  timer?: Timer;
  listener?: Listener;
};

/** Somebody who wants to hear of an event: a waiting step, or a run that an event cancels. */
export type Listener = {
  order: number;
  eventName: string;
  path?: string;
  valueKey?: string;
  isGone: boolean;
  matches: (event: Event) => boolean;
  wake: (event: Event) => void;
};

/** A run that has not ended. Its steps are kept in the order in which they were completed. */
export type Run = {
  id: string;
  fn: Fn;
  event: Event;
  requestVersion: number;
  parent: { runId: string; stepId: string } | null;
  idempotencyKeys: string[];
  queuedAt: number;
  startedAt: number | null;
  steps: Map<string, Step>;
  stateBytes: number;
  jobs: Map<string, Job>;
  waits: Map<string, Wait>;
  cancels: Listener[];
  isRacing: boolean;
  emptyAnswers: number;
  isEnded: boolean;
};

export type Idempotency = { runId: string; expiresAt: number | null };

export type RunError = { name: string; message: string; stack?: string };
export type End =
  | { status: "Completed"; output: unknown }
  | { status: "Failed"; error: RunError }
  | { status: "Cancelled" };

export type State = {
  apps: Map<string, App>;
  functions: Map<string, Fn>;
  runs: Map<string, Run>;
  jobs: Map<string, Job>;
  idempotency: Map<string, Idempotency>;
  crons: Map<string, { fn: Fn; expression: string; nextAt: number; timer?: Timer }>;
  recentEvents: Set<string>;
};

/** Everything the engine holds in memory, before anything was loaded. `functions` are keyed by slug, `idempotency` by function id and key. */
export function emptyState(): State {
  return {
    apps: new Map(),
    functions: new Map(),
    runs: new Map(),
    jobs: new Map(),
    idempotency: new Map(),
    crons: new Map(),
    recentEvents: new Set(),
  };
}

/** How many of a run's steps are under way: planned, asleep or waiting. */
export function pendingSteps(run: Run): number {
  return run.jobs.size + run.waits.size - (run.jobs.has(discoverStep) ? 1 : 0);
}

/** The step id under which a function itself is called. */
export const discoverStep = "step";
