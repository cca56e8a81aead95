import type { Clock } from "./clock.ts";
import type { Dispatcher } from "./dispatcher.ts";
import type { Listeners } from "./listeners.ts";
import type { Settings } from "./settings.ts";
import type { End, Event, Job, Run, State } from "./state.ts";
import type { Store } from "./store.ts";
import type { Timers } from "./timers.ts";

/** One life of the engine's memory, from a load of the tables to the next: the first argument of everything that changes it. */
export type Core = {
  settings: Settings;
  state: State;
  clock: Clock;
  timers: Timers;
  store: Store;
  listeners: Listeners;
  dispatcher: Dispatcher;
  /** Stores an event and lets everybody who listens hear of it. */
  accept: (event: Event) => void;
  /** What happens when a job's time has come. */
  due: (job: Job) => void;
  /** Tells everybody whom the end of a run concerns. */
  ended: (run: Run, end: End) => void;
  /** Asks the apps to register again, since a function was unknown. */
  askToSync: () => void;
};
