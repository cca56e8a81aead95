import type { Core } from "../core.ts";
import type { App, Event, Fn, Idempotency, Job, Run, Step, Wait } from "./state.ts";

const dateOrNull = (at: number | null) => (at === null ? null : new Date(at));

export function saveApp({ store }: Core, app: App): void {
  store.put("app", app.name, [app.name, app.url, app.sdk, app.framework, app.checksum, dateOrNull(app.syncedAt)]);
}

export function saveFn({ store }: Core, fn: Fn): void {
  store.put("fn", fn.id, [fn.id, fn.slug, fn.app, JSON.stringify(fn.config), fn.version, dateOrNull(fn.archivedAt)]);
}

export function saveEvent({ store, clock }: Core, event: Event): void {
  store.put("event", event.id, [event.id, event.externalId, event.name, event.body, dateOrNull(clock.now())]);
}

export function saveRun({ store }: Core, run: Run, end?: { status: string; output: string | null; at: number }): void {
  store.put("run", run.id, [
    run.id,
    run.fn.id,
    run.event.id,
    end?.status ?? "Running",
    run.requestVersion,
    run.isRacing,
    run.parent?.runId ?? null,
    run.parent?.stepId ?? null,
    end?.output ?? null,
    dateOrNull(run.queuedAt),
    dateOrNull(run.startedAt),
    dateOrNull(end?.at ?? null),
  ]);
}

export function saveStep({ store }: Core, run: Run, step: Step, position: number): void {
  const { id, op, name, value, attempt, endedAt } = step;
  store.put("step", `${run.id} ${id}`, [run.id, id, position, op, name, value, attempt, dateOrNull(endedAt)]);
}

export function saveJob({ store }: Core, job: Job): void {
  const { id, run, kind, stepId, name, dueAt, attempt, generation, mustRepeat } = job;
  store.put("job", id, [id, run.id, kind, stepId, name, dateOrNull(dueAt), attempt, generation, mustRepeat]);
}

export function dropJob({ store }: Core, job: Job): void {
  store.drop("job", job.id, [job.id]);
}

export function saveWait({ store }: Core, wait: Wait): void {
  const { run, stepId, kind, name, eventName, expression, expiresAt } = wait;
  store.put("wait", `${run.id} ${stepId}`, [
    run.id,
    stepId,
    kind,
    name,
    eventName,
    expression ?? null,
    dateOrNull(expiresAt),
  ]);
}

export function dropWait({ store }: Core, wait: Wait): void {
  store.drop("wait", `${wait.run.id} ${wait.stepId}`, [wait.run.id, wait.stepId]);
}

export function saveIdempotency({ store }: Core, fnId: string, key: string, entry: Idempotency): void {
  store.put("idempotency", `${fnId} ${key}`, [fnId, key, entry.runId, dateOrNull(entry.expiresAt)]);
}

export function saveCron({ store }: Core, fnId: string, expression: string, nextAt: number): void {
  store.put("cron", `${fnId} ${expression}`, [fnId, expression, dateOrNull(nextAt)]);
}

export function dropCron({ store }: Core, fnId: string, expression: string): void {
  store.drop("cron", `${fnId} ${expression}`, [fnId, expression]);
}

export function saveClock({ store, clock }: Core): void {
  store.put("clock", "", [clock.offset()]);
}
