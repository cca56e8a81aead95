import type { Core } from "./core.ts";
import { saveClock } from "./records.ts";
import { type Reply, refuse } from "./reply.ts";

/** `GET /v1/clock`: the engine's time, what is due next, and whether nothing is under way or about to be. */
export function showClock(core: Core): Reply {
  const { clock, settings, timers } = core;
  if (!settings.hasMovableClock)
    return refuse(501, "The clock can't be moved: the engine was started without --movable-clock");
  const nextAt = timers.nextAt();
  const nextDueAt = nextAt === null ? null : new Date(nextAt).toISOString();
  return {
    status: 200,
    body: { now: new Date(clock.now()).toISOString(), offsetMs: clock.offset(), nextDueAt, idle: isIdle(core) },
  };
}

/** `POST /v1/clock {"to"}`: from now on it is `to` or later; what that makes due fires, in due order. */
export async function moveClock(core: Core, body: string): Promise<Reply> {
  if (!core.settings.hasMovableClock) return showClock(core);
  const to = readInstant(body);
  if (to === undefined) return refuse(400, 'The body says where to: {"to": "<ISO date>"}');
  if (to < core.clock.now()) return refuse(409, "The clock never goes back");
  core.clock.move(to);
  saveClock(core);
  await core.store.commit();
  core.timers.fireDue();
  return showClock(core);
}

function isIdle({ clock, dispatcher, store, timers }: Core): boolean {
  const nextAt = timers.nextAt();
  return dispatcher.isIdle() && store.isClean() && (nextAt === null || nextAt > clock.now());
}

function readInstant(body: string): number | undefined {
  try {
    const at = Date.parse(JSON.parse(body).to);
    return Number.isNaN(at) ? undefined : at;
  } catch {
    return undefined;
  }
}
