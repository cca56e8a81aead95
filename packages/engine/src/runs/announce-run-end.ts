import type { Core } from "../core.ts";
import { createEvent, hasListeners } from "../events/event.ts";
import { canonical } from "../protocol/canonical.ts";
import type { Run, RunEnd, RunError } from "../store/state.ts";
import { completeStep } from "./run.ts";

const eventNames = {
  finished: "inngest/function.finished",
  failed: "inngest/function.failed",
  cancelled: "inngest/function.cancelled",
};
const announcements = new Set(Object.values(eventNames));

/** Resumes the step that invoked the run, and emits the `inngest/function.*` events that have listeners. */
export function announceRunEnd(core: Core, run: Run, end: RunEnd): void {
  resumeParent(core, run, end);
  if (announcements.has(run.event.name)) return;
  emit(core, run, end, eventNames.finished);
  if (end.status === "Failed") emit(core, run, end, eventNames.failed);
  if (end.status === "Cancelled") emit(core, run, end, eventNames.cancelled);
}

function resumeParent(core: Core, run: Run, end: RunEnd): void {
  const parent = run.parent && core.state.runs.get(run.parent.runId);
  const wait = run.parent && parent?.waits.get(run.parent.stepId);
  if (!parent || wait?.kind !== "invoke") return;
  const value = canonical(end.status === "Completed" ? { data: end.output ?? null } : { error: errorOf(end) });
  completeStep(core, parent, { id: wait.stepId, op: "InvokeFunction", name: wait.name, value, attempt: 0 });
}

function errorOf(end: RunEnd): RunError {
  if (end.status === "Failed") return end.error;
  return { name: "Error", message: "The invoked function was cancelled" };
}

function emit(core: Core, run: Run, end: RunEnd, name: string): void {
  if (!hasListeners(core, name)) return;
  const data = {
    function_id: run.fn.slug,
    run_id: run.id,
    event: run.event.value,
    events: [run.event.value],
    ...(end.status === "Completed" && { result: end.output ?? null }),
    ...(end.status === "Failed" && { error: { error: "NonRetriableError", ...end.error } }),
    ...(run.parent && { correlation_id: `${run.parent.runId}.${run.parent.stepId}` }),
    _inngest: { status: end.status },
  };
  core.acceptEvent(createEvent(core, { name, data, externalId: name === eventNames.finished ? undefined : run.id }));
}
