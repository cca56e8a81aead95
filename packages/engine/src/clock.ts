/** The engine's time: real time plus an offset that only grows. */
export type Clock = { now: () => number; offset: () => number; move: (to: number) => void };

/** A clock that is `offset` milliseconds ahead of real time. */
export function createClock(offset: number): Clock {
  let ahead = offset;
  return {
    now: () => Date.now() + ahead,
    offset: () => ahead,
    move: (to) => {
      ahead = Math.max(ahead, to - Date.now());
    },
  };
}
