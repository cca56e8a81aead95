const minute = 60_000;
const backoff = [
  15_000,
  30_000,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  20 * minute,
  40 * minute,
  60 * minute,
  120 * minute,
];
const jitter = 30_000;
const [shortest, maxWaitMs] = [1000, 24 * 60 * minute];

type Retry = { now: number; attempt: number; retryAfter?: string; intervalSeconds?: number };

/** When the attempt after `attempt` (0-based) is due, in ms: the app's Retry-After (1 s to 24 h), else the fixed interval, else the backoff table. */
export function retryAt({ now, attempt, retryAfter, intervalSeconds }: Retry): number {
  const requested = retryAfter === undefined ? undefined : delayOf(retryAfter, now);
  if (requested !== undefined) return now + Math.min(Math.max(requested, shortest), maxWaitMs);
  if (intervalSeconds !== undefined) return now + intervalSeconds * 1000;
  return now + backoff[Math.min(attempt, backoff.length - 1)]! + Math.floor(Math.random() * jitter);
}

function delayOf(retryAfter: string, now: number): number | undefined {
  const delay = /^\d+(\.\d+)?$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return Number.isNaN(delay) ? undefined : delay;
}
