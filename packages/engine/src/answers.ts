import type { Answer } from "./call.ts";
import type { Core } from "./core.ts";
import { discover, removeJob, repeat } from "./jobs.ts";
import { logOnce } from "./log.ts";
import { applyOp, fail, toRunError } from "./ops.ts";
import { completeId, headers, type Op, readOps } from "./protocol.ts";
import { saveRun } from "./records.ts";
import { retryAt } from "./retries.ts";
import { endRun, settle } from "./runs.ts";
import { type Job, pendingSteps, type Run, type RunError } from "./state.ts";

const mostEmptyAnswers = 3;
const day = 86_400_000;

/** What becomes of a run when a call comes back. */
export function handleAnswer(core: Core, job: Job, answer: Answer) {
  if (answer.kind === "lost" || !answer.headers[headers.sdk]) return undelivered(core, job, answer);
  job.undelivered = undefined;
  echoVersion(core, job.run, answer.headers[headers.requestVersion]);
  const ops = readBody(answer);
  if (!ops) return functionFailed(core, job, answer);
  const broken = ops.find((op) => op.op === "StepError");
  const again = broken && nextAttempt(core, job, answer);
  if (broken && again !== undefined) {
    for (const op of ops) if (op.op === "StepRun") applyOp(core, job.run, op, job.attempt);
    if (!job.run.isEnded) repeat(core, job, { dueAt: again, attempt: job.attempt + 1 });
    return;
  }
  goOn(core, job, ops);
}

type Answered = Extract<Answer, { kind: "answered" }>;

function goOn(core: Core, job: Job, ops: Op[]) {
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
    if (job.again || (run.isRacing && run.steps.size > stepsBefore)) discover(core, run);
    return;
  }
  const isNews = run.steps.size > knownBefore || ops.some((op) => op.op === "DiscoveryRequest");
  if (!isNews) run.emptyAnswers += 1;
  if (run.emptyAnswers < mostEmptyAnswers) return settle(core, run);
  fail(core, run, "EmptyAnswer", "The function answered three times without a step or a result");
}

/** The ops that an answer means; undefined when it means that the function itself failed. */
function readBody({ status, body }: Answered): Op[] | undefined {
  if (status !== 200 && status !== 206) return undefined;
  const value = parse(body);
  if (value === undefined) return undefined;
  return status === 200 ? [{ op: "RunComplete", id: completeId, data: value }] : readOps(value);
}

function functionFailed(core: Core, job: Job, answer: Answered): void {
  const error = errorOf(answer);
  if (/^Function ".*" was not found in this app/.test(error.message)) {
    logOnce("error", error.message, { function: job.run.fn.slug });
    core.askToSync();
  }
  retryOrEnd(core, job, error, nextAttempt(core, job, answer));
}

function retryOrEnd(core: Core, job: Job, error: RunError, dueAt: number | undefined): void {
  if (dueAt === undefined) endRun(core, job.run, { status: "Failed", error });
  else repeat(core, job, { dueAt, attempt: job.attempt + 1 });
}

/** When the next attempt is due; undefined when there is none. */
function nextAttempt(core: Core, job: Job, answer?: Answered): number | undefined {
  const isLast = job.attempt + 1 >= job.run.fn.maxAttempts;
  if (isLast || answer?.headers[headers.noRetry] === "true") return undefined;
  return retryAt({
    now: core.clock.now(),
    attempt: job.attempt,
    retryAfter: answer?.headers[headers.retryAfter],
    intervalSeconds: core.settings.retryIntervalSeconds,
  });
}

/** The SDK has not seen the call, or never said so. */
function undelivered(core: Core, job: Job, answer: Answer) {
  const message = answer.kind === "lost" ? answer.reason : `HTTP ${answer.status} from something that is not the SDK`;
  logOnce("warn", `A call was not delivered: ${message}`, {
    function: job.run.fn.slug,
    url: job.run.fn.config.steps.step.runtime.url,
  });
  if (core.settings.isPatient || (answer.kind === "lost" && answer.isStaleSocket)) {
    job.undelivered ??= { since: Date.now(), times: 0 };
    if (Date.now() - job.undelivered.since < day) return core.dispatcher.redeliver(job);
    job.undelivered = undefined;
  }
  retryOrEnd(core, job, { name: "Error", message }, nextAttempt(core, job));
}

function errorOf({ status, body }: Answered): RunError {
  const value = parse(body);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return toRunError(value);
  return { name: "Error", message: `HTTP ${status}: ${body.slice(0, 500)}` };
}

function echoVersion(core: Core, run: Run, version = ""): void {
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
