import type pg from "pg";
import { createClock } from "./clock.ts";
import type { Core } from "./core.ts";
import { acceptEvent } from "./events/event.ts";
import { createListeners } from "./events/listeners.ts";
import { createCaller } from "./protocol/caller.ts";
import { announceRunEnd } from "./runs/announce-run-end.ts";
import { createDispatcher } from "./runs/dispatcher.ts";
import { handleResponse } from "./runs/handle-response.ts";
import { rescheduleJob } from "./runs/job.ts";
import { completeStep } from "./runs/run.ts";
import type { Settings } from "./settings.ts";
import { load, loadOffset } from "./store/load.ts";
import { emptyState, type Job } from "./store/state.ts";
import { createStore } from "./store/store.ts";
import { createTimers } from "./timers.ts";

/** A core whose state is loaded; `close` abandons pending writes and drops all calls and timers. */
export type LoadedCore = { core: Core; close: (error: Error) => void };

/** Loads the state from the database and starts calling what is due. */
export async function createCore(
  settings: Settings,
  client: pg.Client,
  hooks: { onFailure: (error: Error) => void; requestSync: () => void },
): Promise<LoadedCore> {
  const clock = createClock(await loadOffset(client));
  const { now } = clock;
  const state = emptyState();
  const timers = createTimers(clock);
  const store = createStore(client, hooks.onFailure);
  const caller = createCaller(settings.signingKey);
  const dispatcher = createDispatcher({
    state,
    caller,
    now,
    maxCalls: settings.maxCalls,
    onOutcome: (job, outcome) => handleResponse(core, job, outcome),
    redeliver: (job) => rescheduleJob(core, job, { dueAt: now(), attempt: job.attempt }),
  });
  const core: Core = {
    settings,
    state,
    clock,
    timers,
    store,
    dispatcher,
    listeners: createListeners(now),
    acceptEvent: (event) => acceptEvent(core, event),
    runJob: (job) => (job.kind === "sleep" ? wake(core, job) : dispatcher.enqueue(job)),
    announceRunEnd: (run, end) => announceRunEnd(core, run, end),
    requestSync: hooks.requestSync,
  };
  const close = (error: Error) => {
    timers.stop();
    dispatcher.stop();
    store.abandon(error);
    caller.close();
  };
  await load(core, client).catch((error) => {
    close(error);
    throw error;
  });
  return { core, close };
}

function wake(core: Core, { run, stepId, name }: Job): void {
  completeStep(core, run, { id: stepId, op: "Sleep", name, value: "null", attempt: 0 });
}
