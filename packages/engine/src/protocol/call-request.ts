import { discoveryStepId, type Job, pendingSteps, type Run } from "../store/state.ts";
import { canonical } from "./canonical.ts";
import { ulid } from "./ulid.ts";

const maxBytes = 4 << 20;

export type CallRequest = { url: string; headers: Record<string, string>; body: string };

/** The request that calls the SDK for a job. Its body is canonical JSON, assembled from the stored texts without parsing them. */
export function buildRequest(job: Job): CallRequest {
  const { run, generation, id } = job;
  const requestId = ulid(Date.now());
  const state = run.stateBytes + 2 * run.event.body.length;
  const ctx = contextOf(job, requestId, state > maxBytes);
  return {
    url: callUrl(run.fn.config.steps.step.runtime.url, job.stepId),
    headers: {
      "content-type": "application/json",
      "x-run-id": run.id,
      "x-request-id": requestId,
      "x-inngest-generation-id": String(generation),
      "x-inngest-job-id": id,
      "x-inngest-step-id": job.stepId,
      "x-inngest-req-version": String(run.requestVersion),
    },
    body: bodyOf(run, ctx),
  };
}

/** The steps of a run by id, as JSON; the SDK fetches them when a call says `use_api`. */
export function stepsOf(run: Run): string {
  const ids = [...run.steps.keys()].sort();
  return `{${ids.map((id) => `${JSON.stringify(id)}:${run.steps.get(id)!.value}`).join(",")}}`;
}

function bodyOf(run: Run, ctx: Record<string, unknown>): string {
  const events = ctx.use_api ? "[]" : `[${run.event.body}]`;
  const steps = ctx.use_api ? "{}" : stepsOf(run);
  const parts = [
    `"ctx":${canonical(ctx)}`,
    `"defers":{}`,
    `"event":${run.event.body}`,
    `"events":${events}`,
    `"steps":${steps}`,
    `"use_api":${ctx.use_api}`,
    `"version":${run.requestVersion}`,
  ];
  return `{${parts.join(",")}}`;
}

function contextOf({ id, run, kind, attempt, generation, stepId }: Job, requestId: string, useApi: boolean) {
  const stack = [...run.steps.keys()];
  return {
    run_id: run.id,
    fn_id: run.fn.id,
    attempt,
    max_attempts: run.fn.maxAttempts,
    stack: { stack, current: stack.length },
    disable_immediate_execution: kind === "step" || pendingSteps(run) > 0,
    use_api: useApi,
    qi_id: id,
    step_id: stepId,
    env: "",
    request_id: requestId,
    generation_id: generation,
    job_id: id,
  };
}

function callUrl(runtimeUrl: string, stepId: string): string {
  if (stepId === discoveryStepId) return runtimeUrl;
  const url = new URL(runtimeUrl);
  url.searchParams.set("stepId", stepId);
  return url.href;
}
