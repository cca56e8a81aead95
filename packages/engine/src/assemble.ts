import type pg from "pg";
import { handleAnswer } from "./answers.ts";
import { createCaller } from "./call.ts";
import { createClock } from "./clock.ts";
import type { Core } from "./core.ts";
import { createDispatcher } from "./dispatcher.ts";
import { announceEnd } from "./ended.ts";
import { accept } from "./events.ts";
import { repeat } from "./jobs.ts";
import { createListeners } from "./listeners.ts";
import { load, loadOffset } from "./load.ts";
import { completeStep } from "./runs.ts";
import type { Settings } from "./settings.ts";
import { emptyState, type Job } from "./state.ts";
import { createStore } from "./store.ts";
import { createTimers } from "./timers.ts";

/** A core, and how to make it let go of everything at once. */
export type Life = { core: Core; end: (error: Error) => void };

/** Begins a life on what the tables hold: from its return on, what is due is called. */
export async function assemble(
  settings: Settings,
  client: pg.Client,
  hooks: { onFailure: (error: Error) => void; askToSync: () => void },
): Promise<Life> {
  const clock = createClock(await loadOffset(client));
  const { now } = clock;
  const state = emptyState();
  const timers = createTimers(clock);
  const store = createStore(client, hooks.onFailure);
  const caller = createCaller(settings.signingKey);
  const dispatcher = createDispatcher({
    ...{ state, caller, now, maxCalls: settings.maxCalls },
    onAnswer: (job, answer) => handleAnswer(core, job, answer),
    again: (job) => repeat(core, job, { dueAt: now(), attempt: job.attempt }),
  });
  const core: Core = {
    ...{ settings, state, clock, timers, store, dispatcher },
    listeners: createListeners(now),
    accept: (event) => accept(core, event),
    due: (job) => (job.kind === "sleep" ? wake(core, job) : dispatcher.enqueue(job)),
    ended: (run, end) => announceEnd(core, run, end),
    askToSync: hooks.askToSync,
  };
  const end = (error: Error) => {
    timers.stop();
    dispatcher.stop();
    store.abandon(error);
    caller.close();
  };
  await load(core, client).catch((error) => {
    end(error);
    throw error;
  });
  return { core, end };
}

function wake(core: Core, { run, stepId, name }: Job): void {
  completeStep(core, run, { id: stepId, op: "Sleep", name, value: "null", attempt: 0 });
}
