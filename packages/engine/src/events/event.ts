import { createHash } from "node:crypto";
import type { Core } from "../core.ts";
import { canonical } from "../protocol/canonical.ts";
import { ulid } from "../protocol/ulid.ts";
import { startRun } from "../runs/run.ts";
import { saveEvent, saveIdempotency } from "../store/records.ts";
import type { Event, EventValue, Fn } from "../store/state.ts";

const maxRecentEvents = 50_000;

type NewEvent = { name: string; data: unknown; externalId?: string };

/** An event that the engine itself emits. */
export function createEvent({ clock }: Core, { name, data, externalId }: NewEvent): Event {
  const id = ulid(clock.now());
  return toEvent(id, { name, data, id: externalId ?? id, ts: clock.now(), user: {} });
}

export function toEvent(id: string, value: EventValue): Event {
  return { id, externalId: value.id, name: value.name, ts: value.ts, value, body: canonical(value) };
}

/** Stores an event, resumes the waits and cancels the runs that match it, and starts the functions it triggers. Ignores an event received before. */
export function acceptEvent(core: Core, event: Event): void {
  if (core.state.recentEvents.has(event.id)) return;
  remember(core, event);
  saveEvent(core, event);
  for (const listener of core.listeners.matching(event)) if (!listener.isRemoved) listener.wake(event);
  for (const fn of core.state.functions.values()) {
    if (fn.archivedAt === null && isTriggeredBy(core, fn, event)) startOnce(core, fn, event);
  }
}

/** Starts a function unless an idempotency key says that it was already started for this event; returns whether it did. */
export function startOnce(core: Core, fn: Fn, event: Event, parent?: { runId: string; stepId: string }): boolean {
  const { state, clock } = core;
  const now = clock.now();
  const keys: string[] = [];
  if (event.externalId !== event.id) keys.push(indexable(`event ${event.externalId}`));
  const value = fn.idempotency?.value({ event: event.value, now });
  const configuredKey = fn.idempotency && value !== false ? indexable(`once ${canonical(toJson(value))}`) : undefined;
  for (const key of configuredKey ? [...keys, configuredKey] : keys) {
    const entry = state.idempotency.get(`${fn.id} ${key}`);
    if (entry && (entry.expiresAt === null || entry.expiresAt > now)) return false;
  }
  const run = startRun(core, fn, event, { parent, keys });
  for (const key of keys) storeKey(core, fn, key, run.id, null);
  if (configuredKey) storeKey(core, fn, configuredKey, run.id, now + 86_400_000);
  return true;
}

/** Whether an event of this name would start, resume or cancel anything. */
export function hasListeners({ state, listeners }: Core, name: string): boolean {
  if (listeners.has(name)) return true;
  return [...state.functions.values()].some(
    (fn) => fn.archivedAt === null && fn.triggers.some(({ event }) => event === name),
  );
}

function storeKey(core: Core, fn: Fn, key: string, runId: string, expiresAt: number | null): void {
  const entry = { runId, expiresAt };
  core.state.idempotency.set(`${fn.id} ${key}`, entry);
  saveIdempotency(core, fn.id, key, entry);
}

function isTriggeredBy({ clock }: Core, fn: Fn, event: Event): boolean {
  return fn.triggers.some(
    ({ event: pattern, expression }) =>
      isNamed(pattern, event.name) && (expression?.test({ event: event.value, now: clock.now() }) ?? true),
  );
}

/** `a/*` and `a.*` match every name with that prefix; the engine's own events must be named in full. */
function isNamed(pattern: string, name: string): boolean {
  if (pattern === name) return true;
  return pattern.endsWith("*") && !name.startsWith("inngest/") && name.startsWith(pattern.slice(0, -1));
}

/** PostgreSQL can't index a text longer than a third of a page. */
function indexable(key: string): string {
  return key.length <= 200 ? key : createHash("sha256").update(key).digest("hex");
}

function toJson(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

function remember({ state: { recentEvents } }: Core, event: Event): void {
  recentEvents.add(event.id);
  if (recentEvents.size <= maxRecentEvents) return;
  for (const oldest of recentEvents) {
    recentEvents.delete(oldest);
    if (recentEvents.size <= maxRecentEvents / 2) return;
  }
}
