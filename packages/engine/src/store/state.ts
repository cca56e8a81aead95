import type { Expression } from "../events/expression.ts";
import type { FunctionConfig } from "../protocol/registration.ts";
import type { Timer } from "../timers.ts";

export type App = { name: string; url: string; sdk: string; framework: string; checksum: string; syncedAt: number };

/** A function as last registered, with its expressions compiled. */
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

/** An event; `body` is the canonical JSON of `value`. */
export type Event = { id: string; externalId: string; name: string; ts: number; value: EventValue; body: string };
export type EventValue = { name: string; data: unknown; id: string; ts: number; [key: string]: unknown };

/** A finished step; `value` is the canonical JSON that the SDK receives as `steps[id]`. */
export type Step = { id: string; op: string; name: string; value: string; attempt: number; endedAt: number };

/** A call or a timer. A `discover` job calls the function, a `step` job one planned step, a `sleep` job waits. */
export type Job = {
  id: string;
  run: Run;
  kind: "discover" | "step" | "sleep";
  stepId: string;
  name: string;
  dueAt: number;
  attempt: number;
  generation: number;
  /** A discovery in flight that must be repeated because a step has completed meanwhile. */
  mustRepeat: boolean;
  isInFlight: boolean;
  /** Since when (real time) the job could not be delivered, and how many times it was tried. */
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

/** A waiting step, or a run that an event can cancel. */
export type Listener = {
  order: number;
  eventName: string;
  path?: string;
  valueKey?: string;
  isRemoved: boolean;
  matches: (event: Event) => boolean;
  wake: (event: Event) => void;
};

/** A run that has not ended. Its steps are in order of completion. */
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
  emptyResponses: number;
  isEnded: boolean;
};

export type RunError = { name: string; message: string; stack?: string };
export type RunEnd =
  | { status: "Completed"; output: unknown }
  | { status: "Failed"; error: RunError }
  | { status: "Cancelled" };

export type Idempotency = { runId: string; expiresAt: number | null };

export type State = {
  apps: Map<string, App>;
  functions: Map<string, Fn>;
  runs: Map<string, Run>;
  jobs: Map<string, Job>;
  idempotency: Map<string, Idempotency>;
  crons: Map<string, { fn: Fn; expression: string; nextAt: number; timer?: Timer }>;
  recentEvents: Set<string>;
};

/** The empty in-memory state. `functions` are keyed by slug, `idempotency` by function id and key. */
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

/** The number of a run's steps that are planned, asleep or waiting. */
export function pendingSteps(run: Run): number {
  return run.jobs.size + run.waits.size - (run.jobs.has(discoveryStepId) ? 1 : 0);
}

/** The step id of a call to the function itself. */
export const discoveryStepId = "step";
