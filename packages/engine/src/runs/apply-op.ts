import type { Core } from "../core.ts";
import { createEvent, startOnce } from "../events/event.ts";
import { ExpressionError } from "../events/expression.ts";
import { canonical } from "../protocol/canonical.ts";
import { maxWaitMs, parseDeadline } from "../protocol/duration.ts";
import { completeId, limits, nameOf, type Op } from "../protocol/op.ts";
import { saveEvent } from "../store/records.ts";
import type { Run, RunError } from "../store/state.ts";
import { addJob } from "./job.ts";
import { endRun, storeStep } from "./run.ts";
import { addWait } from "./wait.ts";

const notOffered = new Set(["WaitForSignal", "AIGateway", "Gateway"]);

/** Applies one op of a response or a checkpoint. The caller continues the run once all ops are applied. */
export function applyOp(core: Core, run: Run, op: Op, attempt: number) {
  if (run.isEnded) return;
  const isKnown = run.steps.has(op.id) || run.waits.has(op.id) || run.jobs.has(op.id);
  switch (op.op) {
    case "Step":
    case "StepRun":
      return store(core, run, op, { data: op.data ?? null }, attempt);
    case "StepFailed":
    case "StepError":
      if (op.id === completeId) return endRun(core, run, { status: "Failed", error: toRunError(op.error ?? op.data) });
      return store(core, run, op, { error: toRunError(op.error ?? op.data) }, attempt);
    case "RunComplete":
      return endRun(core, run, { status: "Completed", output: op.data ?? null });
    case "DiscoveryRequest":
    case "None":
    case "":
      return;
    case "StepPlanned":
    case "Sleep":
    case "WaitForEvent":
    case "InvokeFunction":
      return isKnown ? undefined : plan(core, run, op);
    default:
      if (!notOffered.has(op.op)) return fail(core, run, "UnknownOpcode", `The engine does not support ${op.op}.`);
      return store(
        core,
        run,
        op,
        { error: { name: "NotOffered", message: `The engine does not support ${op.op}.` } },
        attempt,
      );
  }
}

/** Ends a run with an error of the engine's own. */
export function fail(core: Core, run: Run, name: string, message: string): void {
  endRun(core, run, { status: "Failed", error: { name, message } });
}

/** An error as serialised by the SDK, with all its fields; name and message are always present. */
export function toRunError(error: unknown): RunError {
  if (typeof error !== "object" || error === null) return { name: "Error", message: String(error ?? "Unknown error") };
  const { name, message, ...rest } = error as Record<string, unknown>;
  const text = message ?? (rest as { error?: unknown }).error;
  return {
    ...rest,
    name: typeof name === "string" ? name : "Error",
    message: typeof text === "string" ? text : "Unknown error",
  };
}

function store(core: Core, run: Run, op: Op, outcome: { data: unknown } | { error: RunError }, attempt: number) {
  const value = canonical(outcome);
  if (Buffer.byteLength(value) > limits.stepBytes)
    return fail(core, run, "OutputTooLarge", "step output size is greater than the limit");
  storeStep(core, run, { id: op.id, op: op.op, name: nameOf(op), value, attempt });
  if (run.stateBytes > limits.stateBytes)
    return fail(core, run, "StateTooLarge", "the outputs of all steps are greater than the limit");
  if (run.steps.size > limits.steps) fail(core, run, "TooManySteps", `a run has at most ${limits.steps} steps`);
}

function plan(core: Core, run: Run, op: Op) {
  const now = core.clock.now();
  if (op.opts?.parallelMode === "race") run.isRacing = true;
  if (op.op === "StepPlanned") {
    addJob(core, run, { kind: "step", stepId: op.id, name: nameOf(op), dueAt: now });
    return;
  }
  if (op.op === "Sleep") {
    const dueAt = parseDeadline(op.name ?? "", now);
    if (!isPossible(dueAt, now))
      return fail(core, run, "InvalidSleep", `"${op.name}" is not a valid sleep (at most 366 days)`);
    addJob(core, run, { kind: "sleep", stepId: op.id, name: nameOf(op), dueAt });
    return;
  }
  const { timeout } = op.opts ?? {};
  const isOpenEnded = timeout === undefined || timeout === null || timeout === "";
  const expiresAt = isOpenEnded ? now + maxWaitMs : parseDeadline(String(timeout), now);
  if (!isPossible(expiresAt, now))
    return fail(core, run, "InvalidTimeout", `"${timeout}" is not a valid timeout (at most 366 days)`);
  if (op.op === "InvokeFunction") return invoke(core, run, op, expiresAt);
  waitForEvent(core, run, op, expiresAt);
}

function isPossible(at: number | undefined, now: number): at is number {
  return at !== undefined && at <= now + maxWaitMs;
}

function waitForEvent(core: Core, run: Run, op: Op, expiresAt: number) {
  const eventName = String(op.opts?.event ?? op.name ?? "");
  const expression = typeof op.opts?.if === "string" && op.opts.if !== "" ? op.opts.if : undefined;
  try {
    addWait(core, run, { kind: "event", stepId: op.id, name: nameOf(op), eventName, expression, expiresAt });
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    fail(core, run, error.name, error.message);
  }
}

function invoke(core: Core, run: Run, op: Op, expiresAt: number) {
  const slug = String(op.opts?.function_id ?? "");
  const fn = core.state.functions.get(slug);
  const refuse = (message: string) => store(core, run, op, { error: { name: "Error", message } }, 0);
  if (!fn || fn.archivedAt !== null) return refuse(`could not find function with ID: ${slug}`);
  const payload = (op.opts?.payload ?? {}) as { data?: object | null };
  const correlation = `${run.id}.${op.id}`;
  const data = { ...payload.data, _inngest: { correlation_id: correlation, expire: expiresAt, fn_id: slug } };
  const event = createEvent(core, { name: "inngest/function.invoked", data });
  saveEvent(core, event);
  if (!startOnce(core, fn, event, { runId: run.id, stepId: op.id })) return refuse("invoked function is rate limited");
  addWait(core, run, {
    kind: "invoke",
    stepId: op.id,
    name: nameOf(op),
    eventName: "inngest/function.finished",
    expiresAt,
  });
}
