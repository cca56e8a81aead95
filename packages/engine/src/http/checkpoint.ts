import type pg from "pg";
import type { Core } from "../core.ts";
import { limits, readOps } from "../protocol/op.ts";
import { applyOp, fail } from "../runs/apply-op.ts";
import { saveJob } from "../store/records.ts";
import type { Job } from "../store/state.ts";
import { type Reply, refuse } from "./reply.ts";

const allowed = new Set(["Step", "StepRun", "StepPlanned"]);
const lazy = new Set(["DeferAdd", "DeferAbort"]);

/**
 * `POST /v1/checkpoint/:run/async`: stores the steps that a call in flight has run so far. 409 tells the SDK to stop at once, since its run
 * has ended or its call was superseded.
 */
export async function checkpoint(core: Core, reader: pg.Pool, runId: string, body: string): Promise<Reply> {
  const message = read(body);
  const ops = message && readOps(message.steps ?? []);
  if (!message || !ops) return refuse(400, "The body is not a checkpoint");
  const run = core.state.runs.get(runId);
  if (!run)
    return (await isKnown(reader, runId))
      ? refuse(409, "The run has ended")
      : refuse(400, "run not found in state store");
  const job = core.state.jobs.get(String(message.qi_id ?? ""));
  if (!job || !isCurrent(job, runId, message)) return refuse(409, "The call was superseded by another one");
  const deferred = ops.find(({ op }) => lazy.has(op));
  if (deferred) {
    fail(core, run, "NotOffered", `The engine does not support ${deferred.op}.`);
    await core.store.commit();
    return refuse(409, `The engine does not support ${deferred.op}`);
  }
  const foreign = ops.find(({ op }) => !allowed.has(op));
  if (foreign) return refuse(400, `A checkpoint can't hold ${foreign.op}`);
  if (ops.some(({ data }) => JSON.stringify(data ?? null).length > limits.stepBytes))
    return refuse(413, "step output size is greater than the limit");
  for (const op of ops) if (op.op !== "StepPlanned") applyOp(core, run, op, job.attempt);
  resetAttempt(core, job);
  await core.store.commit();
  return run.isEnded ? refuse(409, "The run has ended") : { status: 200, body: "" };
}

type Message = { fn_id?: unknown; qi_id?: unknown; generation_id?: unknown; steps?: unknown };

function isCurrent(job: Job, runId: string, { fn_id, generation_id }: Message): boolean {
  const isSameCall = generation_id === undefined || generation_id === job.generation;
  return job.run.id === runId && job.isInFlight && isSameCall && fn_id === job.run.fn.id;
}

/** Each step gets the full number of attempts; the call in flight keeps its own number. */
function resetAttempt(core: Core, job: Job): void {
  if (job.attempt === 0 || job.run.isEnded) return;
  job.attempt = 0;
  saveJob(core, job);
}

async function isKnown(reader: pg.Pool, runId: string): Promise<boolean> {
  const { rowCount } = await reader.query("select from engine.run where id = $1", [runId]);
  return rowCount === 1;
}

function read(body: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
