import { createHash } from "node:crypto";
import { canonical } from "./canonical.ts";
import type { Core } from "./core.ts";
import { saveEvent, saveIdempotency } from "./records.ts";
import { startRun } from "./runs.ts";
import type { Event, EventValue, Fn } from "./state.ts";
import { ulid } from "./ulid.ts";

const remembered = 50_000;

type NewEvent = { name: string; data: unknown; externalId?: string };

/** An event of the engine's own making. */
export function createEvent({ clock }: Core, { name, data, externalId }: NewEvent): Event {
  const id = ulid(clock.now());
  return toEvent(id, { name, data, id: externalId ?? id, ts: clock.now(), user: {} });
}

/** An event as it is kept and handed on. */
export function toEvent(id: string, value: EventValue): Event {
  return { id, externalId: value.id, name: value.name, ts: value.ts, value, body: canonical(value) };
}

/** Stores an event, then wakes who waits for it, cancels whom it cancels and starts what it triggers. An event that was received before is ignored. */
export function accept(core: Core, event: Event): void {
  if (core.state.recentEvents.has(event.id)) return;
  remember(core, event);
  saveEvent(core, event);
  for (const listener of core.listeners.matching(event)) if (!listener.isGone) listener.wake(event);
  for (const fn of core.state.functions.values()) {
    if (fn.archivedAt === null && isTriggeredBy(core, fn, event)) startOnce(core, fn, event);
  }
}

/** Starts a function unless one of its idempotency keys says that it was started for the same thing before; answers whether it did. */
export function startOnce(core: Core, fn: Fn, event: Event, parent?: { runId: string; stepId: string }): boolean {
  const { state, clock } = core;
  const now = clock.now();
  const keys: string[] = [];
  if (event.externalId !== event.id) keys.push(short(`event ${event.externalId}`));
  const value = fn.idempotency?.value({ event: event.value, now });
  const rateKey = fn.idempotency && value !== false ? short(`once ${canonical(keyText(value))}`) : undefined;
  for (const key of rateKey ? [...keys, rateKey] : keys) {
    const entry = state.idempotency.get(`${fn.id} ${key}`);
    if (entry && (entry.expiresAt === null || entry.expiresAt > now)) return false;
  }
  const run = startRun(core, fn, event, { parent, keys });
  for (const key of keys) keep(core, fn, key, run.id, null);
  if (rateKey) keep(core, fn, rateKey, run.id, now + 86_400_000);
  return true;
}

/** Whether anybody would notice an event of this name. */
export function hasAudience({ state, listeners }: Core, name: string): boolean {
  if (listeners.has(name)) return true;
  return [...state.functions.values()].some(
    (fn) => fn.archivedAt === null && fn.triggers.some(({ event }) => event === name),
  );
}

function keep(core: Core, fn: Fn, key: string, runId: string, expiresAt: number | null): void {
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

/** `a/*` and `a.*` stand for every name that begins so; the engine's own events are asked for by their whole name. */
function isNamed(pattern: string, name: string): boolean {
  if (pattern === name) return true;
  return pattern.endsWith("*") && !name.startsWith("inngest/") && name.startsWith(pattern.slice(0, -1));
}

/** PostgreSQL indexes no text longer than a page. */
function short(key: string): string {
  return key.length <= 200 ? key : createHash("sha256").update(key).digest("hex");
}

function keyText(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

function remember({ state: { recentEvents } }: Core, event: Event): void {
  recentEvents.add(event.id);
  if (recentEvents.size <= remembered) return;
  for (const oldest of recentEvents) {
    recentEvents.delete(oldest);
    if (recentEvents.size <= remembered / 2) return;
  }
}
