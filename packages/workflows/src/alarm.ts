/** Something to wait for that may happen at any time, also before anybody waits for it. */
export type Alarm = ReturnType<typeof alarm>;

/** An alarm that has not rung. */
export function alarm() {
  let rung = false;
  let wakeUp: (() => void) | undefined;
  return {
    ring() {
      rung = true;
      wakeUp?.();
    },
    reset() {
      rung = false;
    },
    /** Resolves at the next ring, at once if it has rung since the last reset, and after `ms` at the latest. */
    within(ms: number): Promise<void> {
      if (rung) return Promise.resolve();
      return new Promise((done) => {
        const timer = setTimeout(done, ms);
        wakeUp = () => {
          clearTimeout(timer);
          done();
        };
      });
    },
  };
}
