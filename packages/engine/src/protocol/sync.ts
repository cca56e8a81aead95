import { log, logOnce } from "../log.ts";
import { canonical } from "./canonical.ts";
import { headers } from "./op.ts";
import { sign } from "./signing.ts";

type Options = { signingKey: string | undefined; urls: () => string[]; onReached: () => void };

/** Asks each app to register: with short delays until it has, then every 30 seconds. */
export type Sync = { request: () => void; isSynced: () => boolean; stop: () => void };

const intervalMs = 30_000;
const retry = { firstMs: 250, maxMs: 2000 };
const timeoutMs = 10_000;

/** Idle until `request` is called for the first time. */
export function createSync({ signingKey, urls, onReached }: Options): Sync {
  const failures = new Map<string, number>();
  const timers = new Map<string, NodeJS.Timeout>();
  const stopping = new AbortController();

  async function register(url: string): Promise<void> {
    clearTimeout(timers.get(url));
    timers.delete(url);
    const problem = await put(url);
    if (stopping.signal.aborted || timers.has(url)) return;
    if (problem === undefined) {
      if (failures.get(url) !== 0) log("info", `The app at ${url} is registered.`);
      failures.set(url, 0);
      onReached();
    } else {
      logOnce("warn", `The app at ${url} did not register: ${problem}`);
      failures.set(url, (failures.get(url) ?? 0) + 1);
    }
    const count = failures.get(url) ?? 0;
    const wait = count === 0 ? intervalMs : Math.min(retry.firstMs * 2 ** (count - 1), retry.maxMs);
    timers.set(url, setTimeout(register, wait, url));
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
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutMs)]),
      });
      const text = await response.text();
      return response.ok ? undefined : `HTTP ${response.status} ${text.slice(0, 500)}`;
    } catch (error) {
      const { cause, message } = error as Error & { cause?: { code?: string } };
      return cause?.code ?? message;
    }
  }

  return {
    isSynced: () => urls().every((url) => failures.get(url) === 0),
    request: () => {
      for (const url of new Set(urls())) void register(url);
    },
    stop: () => {
      stopping.abort();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
