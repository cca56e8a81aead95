import type { Core } from "../core.ts";
import { saveClock } from "../store/records.ts";
import { type Reply, refuse } from "./reply.ts";

/** `nextStopAt` is the next due instant, ignoring crons that tick more than once an hour; `idle` means that no call is in flight or due and nothing is left to write; `answered` counts the responses received. */
export type ClockReading = {
  now: string;
  offsetMs: number;
  nextDueAt: string | null;
  nextStopAt: string | null;
  idle: boolean;
  answered: number;
};

export class ClockError extends Error {
  override name = "ClockError";
}

/** `GET /v1/clock` */
export function showClock(core: Core): Reply {
  if (!core.settings.hasMovableClock) return refuse(501, fixed);
  return { status: 200, body: readClock(core) };
}

/** `POST /v1/clock {"to"}`: moves the clock forward and fires what becomes due, in due order. */
export async function moveClock(core: Core, body: string): Promise<Reply> {
  if (!core.settings.hasMovableClock) return refuse(501, fixed);
  const to = readInstant(body);
  if (to === undefined) return refuse(400, 'The body must be {"to": "<ISO date>"}');
  if (to < core.clock.now()) return refuse(409, "The clock never goes back");
  return { status: 200, body: await setClock(core, to) };
}

export function readClock({ clock, timers, dispatcher, store }: Core): ClockReading {
  const nextAt = timers.nextAt();
  const isQuiet = dispatcher.isIdle() && store.isClean();
  return {
    now: new Date(clock.now()).toISOString(),
    offsetMs: clock.offset(),
    nextDueAt: isoOf(nextAt),
    nextStopAt: isoOf(timers.nextStopAt()),
    answered: dispatcher.answered(),
    idle: isQuiet && (nextAt === null || nextAt > clock.now()),
  };
}

const isoOf = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** Moves the clock to `to` (ms) and fires what is due; throws `ClockError` if the clock is fixed or would go back. */
export async function setClock(core: Core, to: number): Promise<ClockReading> {
  if (!core.settings.hasMovableClock) throw new ClockError(fixed);
  if (to < core.clock.now()) throw new ClockError("The clock never goes back");
  core.clock.move(to);
  saveClock(core);
  await core.store.commit();
  core.timers.fireDue();
  return readClock(core);
}

const fixed = "The clock can't be moved: the engine was started without --movable-clock";

function readInstant(body: string): number | undefined {
  try {
    const at = Date.parse(JSON.parse(body).to);
    return Number.isNaN(at) ? undefined : at;
  } catch {
    return undefined;
  }
}
