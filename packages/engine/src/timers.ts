import type { Clock } from "./clock.ts";

export type Timer = {
  at: number;
  order: number;
  fire: () => void;
  /** Whether a clock that is being moved may skip it and let it fire late. */
  isPassable: boolean;
  isCancelled: boolean;
  isFired: boolean;
};
export type Timers = {
  add: (at: number, fire: () => void, options?: { isPassable: boolean }) => Timer;
  cancel: (timer: Timer | undefined) => void;
  fireDue: () => void;
  nextAt: () => number | null;
  /** The first instant that a clock being moved must not skip. */
  nextStopAt: () => number | null;
  stop: () => void;
};

const nothing = () => {};

/** No single timeout is longer, so that a corrected system clock is noticed. */
const maxSleepMs = 1000;

/** Timers on the engine's clock. They never fire early, and fire in order of `at`, then of insertion. */
export function createTimers(clock: Clock): Timers {
  let heap: Timer[] = [];
  let order = 0;
  let cancelled = 0;
  let timeout: NodeJS.Timeout | undefined;
  let timeoutAt = Number.POSITIVE_INFINITY;
  let isStopped = false;

  function arm(): void {
    const at = nextAt();
    if (isStopped || at === null) return;
    const wait = Math.min(Math.max(at - clock.now(), 0), maxSleepMs);
    const until = Date.now() + wait;
    if (timeout && timeoutAt <= until) return;
    clearTimeout(timeout);
    timeoutAt = until;
    timeout = setTimeout(fireDue, wait);
  }

  function fireDue(): void {
    clearTimeout(timeout);
    timeout = undefined;
    for (let at = nextAt(); !isStopped && at !== null && at <= clock.now(); at = nextAt()) fire(pop(heap));
    arm();
  }

  function sweep(): void {
    heap = heap.filter((timer) => !timer.isCancelled).sort((a, b) => a.at - b.at || a.order - b.order);
    cancelled = 0;
  }

  function nextAt(): number | null {
    while (heap[0]?.isCancelled) {
      pop(heap);
      cancelled -= 1;
    }
    return heap[0]?.at ?? null;
  }

  function fire(timer: Timer): void {
    timer.isFired = true;
    timer.fire();
  }

  return {
    add: (at, fire, { isPassable } = { isPassable: false }) => {
      const timer = { at, order: order++, fire, isPassable, isCancelled: false, isFired: false };
      push(heap, timer);
      arm();
      return timer;
    },
    cancel: (timer) => {
      if (!timer || timer.isCancelled || timer.isFired) return;
      timer.isCancelled = true;
      timer.fire = nothing;
      cancelled += 1;
      if (cancelled > 1000 && cancelled > heap.length / 2) sweep();
    },
    fireDue,
    nextAt,
    nextStopAt: () => {
      let first: number | null = null;
      for (const { at, isPassable, isCancelled } of heap)
        if (!isPassable && !isCancelled && (first === null || at < first)) first = at;
      return first;
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timeout);
    },
  };
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function push(heap: Timer[], timer: Timer): void {
  let i = heap.push(timer) - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!isBefore(heap[i]!, heap[parent]!)) return;
    swap(heap, i, parent);
    i = parent;
  }
}

function pop(heap: Timer[]): Timer {
  const top = heap[0]!;
  const last = heap.pop()!;
  if (heap.length === 0) return top;
  heap[0] = last;
  for (let i = 0; ; ) {
    const [left, right] = [2 * i + 1, 2 * i + 2];
    let least = i;
    if (left < heap.length && isBefore(heap[left]!, heap[least]!)) least = left;
    if (right < heap.length && isBefore(heap[right]!, heap[least]!)) least = right;
    if (least === i) return top;
    swap(heap, i, least);
    i = least;
  }
}

function swap(heap: Timer[], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b]!, heap[a]!];
}
