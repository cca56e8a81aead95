import { EventEmitter } from "node:events";
import pg from "pg";
import { describeError, log } from "./log.ts";
import { directDatabaseUrl } from "./settings.ts";

/** Observes settled requests from its creation on. Create it before the commit whose outcome matters, and close it. */
export type Watch = {
  /** Resolves once the booking has been settled, a notification may have been missed, or `withinMs` has passed. */
  settled: (bookingId: string, withinMs: number, signal?: AbortSignal) => Promise<void>;
  close: () => void;
};

const missed = "missed";
const retryMs = { initial: 250, max: 5_000 };

export type OutcomeListener = ReturnType<typeof createOutcomeListener>;

/** Listens to `booking_settled` on one connection. It reconnects when lost, and then wakes all watchers to read again. */
export function createOutcomeListener(url: string) {
  const bus = new EventEmitter().setMaxListeners(0);
  let client: pg.Client | undefined;
  let ready: Promise<void> | undefined;
  let isClosed = false;
  let pause = retryMs.initial;

  async function listen(): Promise<void> {
    const next = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000, keepAlive: true });
    next.on("error", (error) => log.warn({ error: describeError(error) }, "outcome listener: connection failed"));
    next.on("notification", ({ payload }) => bus.emit("settled", payload));
    next.on("end", reconnect);
    client = next;
    await next.connect();
    await next.query("listen booking_settled");
    pause = retryMs.initial;
    bus.emit("settled", missed);
  }

  function reconnect(): void {
    if (isClosed) return;
    setTimeout(() => {
      ready = listen().catch(abandon);
    }, pause).unref();
    pause = Math.min(pause * 2, retryMs.max);
  }

  async function abandon(error: unknown): Promise<void> {
    log.warn({ error: describeError(error) }, "outcome listener: cannot listen yet");
    await client?.end().catch(() => {});
  }

  return {
    async watch(): Promise<Watch> {
      ready ??= listen().catch(abandon);
      await ready;
      return createWatch(bus);
    },
    watcherCount: () => bus.listenerCount("settled"),
    async close(): Promise<void> {
      isClosed = true;
      await ready;
      await client?.end();
    },
  };
}

function createWatch(bus: EventEmitter): Watch {
  const settledIds = new Set<string>();
  let wake = () => {};
  const onSettled = (id: string) => {
    settledIds.add(id);
    wake();
  };
  bus.on("settled", onSettled);
  return {
    close: () => void bus.off("settled", onSettled),
    settled: (bookingId, withinMs, signal) =>
      new Promise((done) => {
        const end = () => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", end);
          wake = () => {};
          done();
        };
        const timer = setTimeout(end, withinMs);
        signal?.addEventListener("abort", end);
        wake = () => {
          if (settledIds.delete(missed) || settledIds.delete(bookingId)) end();
        };
        if (signal?.aborted) end();
        else wake();
      }),
  };
}

const shared = globalThis as { zeaOutcomeListener?: OutcomeListener };

/** The process-wide listener, on the direct connection; it survives hot reloads. */
export function outcomeListener(): OutcomeListener {
  shared.zeaOutcomeListener ??= createOutcomeListener(directDatabaseUrl());
  return shared.zeaOutcomeListener;
}
