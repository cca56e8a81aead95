export type Latch = ReturnType<typeof createLatch>;

/** Wakes one waiter; a call of `set` before anything waits is not lost. */
export function createLatch() {
  let isSet = false;
  let release: (() => void) | undefined;
  return {
    set() {
      isSet = true;
      release?.();
    },
    reset() {
      isSet = false;
    },
    /** Resolves once the latch is set, or after `timeoutMs`. */
    wait(timeoutMs: number): Promise<void> {
      if (isSet) return Promise.resolve();
      return new Promise((done) => {
        const timer = setTimeout(done, timeoutMs);
        release = () => {
          clearTimeout(timer);
          done();
        };
      });
    },
  };
}
