import type { Core } from "../core.ts";
import { logOnce } from "../log.ts";
import type { CallOutcome } from "../protocol/caller.ts";
import { completeId, headers, type Op, readOps } from "../protocol/op.ts";
import { saveRun } from "../store/records.ts";
import { type Job, pendingSteps, type Run, type RunError } from "../store/state.ts";
import { applyOp, fail, toRunError } from "./apply-op.ts";
import { removeJob, rescheduleJob, scheduleDiscovery } from "./job.ts";
import { retryAt } from "./retry-at.ts";
import { continueRun, endRun } from "./run.ts";

const maxEmptyResponses = 3;
const day = 86_400_000;

/** Updates a run when a call to its app has ended. */
export function handleResponse(core: Core, job: Job, outcome: CallOutcome) {
  if (outcome.kind === "lost" || !outcome.headers[headers.sdk]) return handleUndelivered(core, job, outcome);
  job.undelivered = undefined;
  updateRequestVersion(core, job.run, outcome.headers[headers.requestVersion]);
  const ops = readBody(outcome);
  if (!ops) return handleFunctionError(core, job, outcome);
  const failedStep = ops.find((op) => op.op === "StepError");
  const retryDueAt = failedStep && nextAttempt(core, job, outcome);
  if (failedStep && retryDueAt !== undefined) {
    for (const op of ops) if (op.op === "StepRun") applyOp(core, job.run, op, job.attempt);
    if (!job.run.isEnded) rescheduleJob(core, job, { dueAt: retryDueAt, attempt: job.attempt + 1 });
    return;
  }
  applyOps(core, job, ops);
}

type AppResponse = Extract<CallOutcome, { kind: "response" }>;

function applyOps(core: Core, job: Job, ops: Op[]) {
  const { run, attempt } = job;
  const wasRacing = run.isRacing;
  const stepsBefore = run.steps.size;
  const knownBefore = pendingSteps(run) + stepsBefore - (job.kind === "step" ? 1 : 0);
  removeJob(core, job);
  for (const op of ops) applyOp(core, run, op, attempt);
  if (run.isEnded) return;
  if (run.requestVersion === 1 && ops.length > 1) run.isRacing = true;
  if (run.isRacing !== wasRacing) saveRun(core, run);
  if (pendingSteps(run) > 0) {
    if (job.mustRepeat || (run.isRacing && run.steps.size > stepsBefore)) scheduleDiscovery(core, run);
    return;
  }
  const hasProgress = run.steps.size > knownBefore || ops.some((op) => op.op === "DiscoveryRequest");
  if (!hasProgress) run.emptyResponses += 1;
  if (run.emptyResponses < maxEmptyResponses) return continueRun(core, run);
  fail(core, run, "EmptyAnswer", "The function responded three times without a step or a result");
}

/** The ops in a response; undefined when the function itself failed. */
function readBody({ status, body }: AppResponse): Op[] | undefined {
  if (status !== 200 && status !== 206) return undefined;
  const value = parse(body);
  if (value === undefined) return undefined;
  return status === 200 ? [{ op: "RunComplete", id: completeId, data: value }] : readOps(value);
}

function handleFunctionError(core: Core, job: Job, outcome: AppResponse): void {
  const error = errorOf(outcome);
  if (/^Function ".*" was not found in this app/.test(error.message)) {
    logOnce("error", error.message, { function: job.run.fn.slug });
    core.requestSync();
  }
  retryOrFail(core, job, error, nextAttempt(core, job, outcome));
}

function retryOrFail(core: Core, job: Job, error: RunError, dueAt: number | undefined): void {
  if (dueAt === undefined) endRun(core, job.run, { status: "Failed", error });
  else rescheduleJob(core, job, { dueAt, attempt: job.attempt + 1 });
}

/** When the next attempt is due; undefined after the last one. */
function nextAttempt(core: Core, job: Job, outcome?: AppResponse): number | undefined {
  const isLast = job.attempt + 1 >= job.run.fn.maxAttempts;
  if (isLast || outcome?.headers[headers.noRetry] === "true") return undefined;
  return retryAt({
    now: core.clock.now(),
    attempt: job.attempt,
    retryAfter: outcome?.headers[headers.retryAfter],
    intervalSeconds: core.settings.retryIntervalSeconds,
  });
}

/** The call did not reach the SDK, or its response was lost. */
function handleUndelivered(core: Core, job: Job, outcome: CallOutcome) {
  const message = outcome.kind === "lost" ? outcome.reason : `HTTP ${outcome.status} from something other than the SDK`;
  logOnce("warn", `A call could not be delivered: ${message}`, {
    function: job.run.fn.slug,
    url: job.run.fn.config.steps.step.runtime.url,
  });
  if (core.settings.isPatient || (outcome.kind === "lost" && outcome.isStaleSocket)) {
    job.undelivered ??= { since: Date.now(), times: 0 };
    if (Date.now() - job.undelivered.since < day) return core.dispatcher.redeliver(job);
    job.undelivered = undefined;
  }
  retryOrFail(core, job, { name: "Error", message }, nextAttempt(core, job));
}

function errorOf({ status, body }: AppResponse): RunError {
  const value = parse(body);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return toRunError(value);
  return { name: "Error", message: `HTTP ${status}: ${body.slice(0, 500)}` };
}

function updateRequestVersion(core: Core, run: Run, version = ""): void {
  const number = Number(version || -1);
  if (!Number.isInteger(number) || number < 0 || number === run.requestVersion) return;
  run.requestVersion = number;
  saveRun(core, run);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
