import { canonical } from "./canonical.ts";
import { discoverStep, type Job, pendingSteps, type Run } from "./state.ts";
import { ulid } from "./ulid.ts";

const mostBytes = 4 << 20;

export type CallRequest = { url: string; headers: Record<string, string>; body: string };

/** What is posted to the SDK for a job: the canonical JSON that the signature is made over, put together from stored texts. */
export function buildRequest(job: Job): CallRequest {
  const { run, generation, id } = job;
  const requestId = ulid(Date.now());
  const state = run.stateBytes + 2 * run.event.body.length;
  const ctx = contextOf(job, requestId, state > mostBytes);
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

/** What the SDK fetches when a call says `use_api`: the steps of a run under their ids. */
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
  if (stepId === discoverStep) return runtimeUrl;
  const url = new URL(runtimeUrl);
  url.searchParams.set("stepId", stepId);
  return url.href;
}
