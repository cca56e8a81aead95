import { canonical } from "./canonical.ts";
import { log, logOnce } from "./log.ts";
import { headers } from "./protocol.ts";
import { sign } from "./signing.ts";

type Parts = { signingKey: string | undefined; urls: () => string[]; onReached: () => void };

/** Asks each app to register: soon and again until it did, then every half minute. */
export type Sync = { ask: () => void; isInStep: () => boolean; stop: () => void };

const every = 30_000;
const soon = { firstMs: 250, mostMs: 2000 };
const patienceMs = 10_000;

/** Asks nobody until `ask` is called for the first time. */
export function createSync({ signingKey, urls, onReached }: Parts): Sync {
  const failures = new Map<string, number>();
  const timers = new Map<string, NodeJS.Timeout>();
  const stopping = new AbortController();

  async function ask(url: string): Promise<void> {
    clearTimeout(timers.get(url));
    timers.delete(url);
    const problem = await put(url);
    if (stopping.signal.aborted || timers.has(url)) return;
    if (problem === undefined) {
      if (failures.get(url) !== 0) log("info", `The app at ${url} is in step.`);
      failures.set(url, 0);
      onReached();
    } else {
      logOnce("warn", `The app at ${url} did not register: ${problem}`);
      failures.set(url, (failures.get(url) ?? 0) + 1);
    }
    const count = failures.get(url) ?? 0;
    const wait = count === 0 ? every : Math.min(soon.firstMs * 2 ** (count - 1), soon.mostMs);
    timers.set(url, setTimeout(ask, wait, url));
  }

  async function put(url: string): Promise<string | undefined> {
    const body = canonical({ url });
    const signature: Record<string, string> =
      signingKey === undefined ? {} : { [headers.signature]: sign(signingKey, body) };
    const kind = signingKey === undefined ? "dev" : "cloud";
    try {
      const response = await fetch(url, {
        method: "PUT",
        body,
        headers: { "content-type": "application/json", [headers.serverKind]: kind, ...signature },
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(patienceMs)]),
      });
      const text = await response.text();
      return response.ok ? undefined : `HTTP ${response.status} ${text.slice(0, 500)}`;
    } catch (error) {
      const { cause, message } = error as Error & { cause?: { code?: string } };
      return cause?.code ?? message;
    }
  }

  return {
    isInStep: () => urls().every((url) => failures.get(url) === 0),
    ask: () => {
      for (const url of new Set(urls())) void ask(url);
    },
    stop: () => {
      stopping.abort();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
