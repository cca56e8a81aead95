import type { Clock } from "./clock.ts";
import type { Listeners } from "./events/listeners.ts";
import type { Dispatcher } from "./runs/dispatcher.ts";
import type { Settings } from "./settings.ts";
import type { Event, Job, Run, RunEnd, State } from "./store/state.ts";
import type { Store } from "./store/store.ts";
import type { Timers } from "./timers.ts";

/** The engine's in-memory state and its services, valid until the database connection is lost and the state is loaded again. */
export type Core = {
  settings: Settings;
  state: State;
  clock: Clock;
  timers: Timers;
  store: Store;
  listeners: Listeners;
  dispatcher: Dispatcher;
  /** Stores an event and notifies its listeners. */
  acceptEvent: (event: Event) => void;
  /** Runs a job that is due. */
  runJob: (job: Job) => void;
  /** Resumes the parent run and emits the events of a run's end. */
  announceRunEnd: (run: Run, end: RunEnd) => void;
  /** Asks the apps to register again, after one of them did not know a function. */
  requestSync: () => void;
};
