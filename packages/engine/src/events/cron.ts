import type { Core } from "../core.ts";
import { dropCron, saveCron, saveEvent } from "../store/records.ts";
import type { Fn } from "../store/state.ts";
import { isFrequent, lastTick, tickAfter } from "./cron-schedule.ts";
import { createEvent, startOnce } from "./event.ts";

/** Schedules the cron triggers of all functions: a new one from now on, a known one keeps its next tick. */
export function syncCrons(core: Core): void {
  const { state, timers, clock } = core;
  const wanted = new Map<string, { fn: Fn; expression: string }>();
  for (const fn of state.functions.values()) {
    if (fn.archivedAt !== null) continue;
    for (const expression of fn.crons) wanted.set(`${fn.id} ${expression}`, { fn, expression });
  }
  for (const [key, cron] of state.crons) {
    if (wanted.has(key)) continue;
    timers.cancel(cron.timer);
    state.crons.delete(key);
    dropCron(core, cron.fn.id, cron.expression);
  }
  for (const [key, { fn, expression }] of wanted)
    if (!state.crons.has(key)) setNext(core, fn, expression, tickAfter(expression, clock.now()));
}

/** Sets the timer of a cron whose next tick is known. */
export function trackCron(core: Core, fn: Fn, expression: string, nextAt: number): void {
  const isPassable = isFrequent(expression, nextAt);
  const timer = core.timers.add(nextAt, () => tick(core, fn, expression, nextAt), { isPassable });
  core.state.crons.set(`${fn.id} ${expression}`, { fn, expression, nextAt, timer });
}

/** After a downtime, only the latest missed tick fires. The next one is planned in the same write, so that none fires twice. */
function tick(core: Core, fn: Fn, expression: string, plannedAt: number): void {
  const now = core.clock.now();
  const firedAt = lastTick(expression, plannedAt, now);
  setNext(core, fn, expression, tickAfter(expression, now));
  const scheduledAt = new Date(firedAt).toISOString().replace(".000Z", "Z");
  const data = { cron: expression, scheduledAt, fireAt: scheduledAt };
  const event = createEvent(core, { name: "inngest/scheduled.timer", data, externalId: scheduledAt });
  saveEvent(core, event);
  startOnce(core, fn, event);
}

function setNext(core: Core, fn: Fn, expression: string, nextAt: number | null): void {
  if (nextAt === null) return;
  trackCron(core, fn, expression, nextAt);
  saveCron(core, fn.id, expression, nextAt);
}
