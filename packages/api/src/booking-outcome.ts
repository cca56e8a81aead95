import { EventEmitter } from "node:events";
import pg from "pg";
import { describeError, log } from "./log.ts";
import { directDatabaseUrl } from "./settings.ts";

/** Hears, from now on, which requests are settled. Ask for it before the commit whose outcome matters, and close it. */
export type Watch = {
  /** Resolves when the booking was settled since the watch began, when something may have been missed, or after the time. */
  settled: (bookingId: string, withinMs: number, signal?: AbortSignal) => Promise<void>;
  close: () => void;
};

const missed = "missed";
const retryMs = { first: 250, most: 5_000 };

export type Outcomes = ReturnType<typeof createOutcomes>;

/** One connection that listens to `booking_settled`; when it is lost it comes back, and whoever waits looks again. */
export function createOutcomes(url: string) {
  const bus = new EventEmitter().setMaxListeners(0);
  let client: pg.Client | undefined;
  let ready: Promise<void> | undefined;
  let isClosed = false;
  let pause = retryMs.first;

  async function listen(): Promise<void> {
    const next = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000, keepAlive: true });
    next.on("error", (error) => log.warn({ error: describeError(error) }, "the connection for outcomes failed"));
    next.on("notification", ({ payload }) => bus.emit("settled", payload));
    next.on("end", reconnect);
    client = next;
    await next.connect();
    await next.query("listen booking_settled");
    pause = retryMs.first;
    bus.emit("settled", missed);
  }

  function reconnect(): void {
    if (isClosed) return;
    setTimeout(() => {
      ready = listen().catch(giveUp);
    }, pause).unref();
    pause = Math.min(pause * 2, retryMs.most);
  }

  async function giveUp(error: unknown): Promise<void> {
    log.warn({ error: describeError(error) }, "outcomes cannot be heard yet");
    await client?.end().catch(() => {});
  }

  return {
    async watch(): Promise<Watch> {
      ready ??= listen().catch(giveUp);
      await ready;
      return createWatch(bus);
    },
    /** How many are waiting. */
    watched: () => bus.listenerCount("settled"),
    async close(): Promise<void> {
      isClosed = true;
      await ready;
      await client?.end();
    },
  };
}

function createWatch(bus: EventEmitter): Watch {
  const heard = new Set<string>();
  let wake = () => {};
  const hear = (id: string) => {
    heard.add(id);
    wake();
  };
  bus.on("settled", hear);
  return {
    close: () => void bus.off("settled", hear),
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
          if (heard.delete(missed) || heard.delete(bookingId)) end();
        };
        if (signal?.aborted) end();
        else wake();
      }),
  };
}

const shared = globalThis as { zeaOutcomes?: Outcomes };

/** The process's one listener, on the direct connection; it outlives a hot reload. */
export function outcomes(): Outcomes {
  shared.zeaOutcomes ??= createOutcomes(directDatabaseUrl());
  return shared.zeaOutcomes;
}
