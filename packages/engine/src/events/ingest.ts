import type { Core } from "../core.ts";
import { seededUlids, ulid } from "../protocol/ulid.ts";
import type { Event } from "../store/state.ts";
import { acceptEvent, toEvent } from "./event.ts";

const limits = { events: 5000, bytes: 3 * 1024 * 1024, earliest: Date.UTC(1980, 0, 1), latest: Date.UTC(2100, 0, 1) };

/** `POST /e/:key`: stores all events of the body, or none and returns the reason. They are committed when the promise resolves. */
export async function ingest(
  core: Core,
  body: string,
  seed: string | undefined,
): Promise<{ ids: string[] } | { error: string }> {
  const events = readEvents(core, body, seed);
  if ("error" in events) return events;
  for (const event of events.list) acceptEvent(core, event);
  await core.store.commit();
  return { ids: events.list.length > 0 ? events.list.map((event) => event.id) : [""] };
}

function readEvents(core: Core, body: string, seed: string | undefined): { list: Event[] } | { error: string } {
  const items = parse(body);
  if (items === undefined) return { error: "The body is not a JSON object or array" };
  if (items.length > limits.events) return { error: `A request may hold at most ${limits.events} events` };
  const now = core.clock.now();
  const ids = seededUlids(seed, items.length);
  const list: Event[] = [];
  for (const [index, item] of items.entries()) {
    const event = readEvent(item, ids?.[index] ?? ulid(now), now);
    if ("error" in event) return { error: `event ${index + 1}: ${event.error}` };
    list.push(event);
  }
  return { list };
}

function parse(body: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== "object" || value === null) return undefined;
    return Array.isArray(value) ? value : [value];
  } catch {
    return undefined;
  }
}

function readEvent(item: unknown, internalId: string, now: number): Event | { error: string } {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return { error: "is not an object" };
  const { name, data, ts, id, user, v, meta } = item as Record<string, unknown>;
  if (typeof name !== "string" || name === "") return { error: "event name is empty" };
  if (name.startsWith("inngest/")) return { error: `event name is reserved for internal use: ${name}` };
  if (!isMapOrNothing(data)) return { error: "event data is not an object" };
  if (!isMapOrNothing(user)) return { error: "event user is not an object" };
  if (!isTextOrNothing(id)) return { error: "event id is not a string" };
  const at = ts === 0 || ts === undefined || ts === null ? now : ts;
  if (typeof at !== "number" || !(at >= limits.earliest && at <= limits.latest))
    return { error: "event ts is out of range" };
  const event = toEvent(internalId, {
    name,
    data: strip(data),
    id: id || internalId,
    ts: Math.trunc(at),
    user: user ?? {},
    ...(v !== undefined && v !== null && { v }),
    ...(meta !== undefined && meta !== null && { meta }),
  });
  return Buffer.byteLength(event.body) > limits.bytes ? { error: "event is larger than 3 MiB" } : event;
}

function strip(data: object | null | undefined): unknown {
  if (!data) return null;
  if (!("_inngest" in data)) return data;
  const { _inngest, ...rest } = data;
  return rest;
}

function isMapOrNothing(value: unknown): value is object | null | undefined {
  return value === undefined || value === null || (typeof value === "object" && !Array.isArray(value));
}

function isTextOrNothing(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === "string";
}
