import type pg from "pg";
import type { Core } from "./core.ts";
import { statement } from "./database.ts";
import { log } from "./log.ts";

const everyMs = 60 * 60 * 1000;
const keptMs = 30 * 86_400_000;

/** Deletes, every hour, what ended more than thirty days ago, and keys that have expired. */
export function startSweeping(pool: pg.Pool, core: () => Core | undefined): { stop: () => void } {
  const timer = setInterval(() => {
    const now = core();
    if (now) sweep(pool, now).catch((error) => log("warn", `Old runs could not be deleted: ${error.message}`));
  }, everyMs);
  return { stop: () => clearInterval(timer) };
}

/** Deletes what is too old now; answers how many runs and events went. */
export async function sweep(pool: pg.Pool, { clock, state }: Core): Promise<number> {
  const now = clock.now();
  for (const [key, { expiresAt }] of state.idempotency)
    if (expiresAt !== null && expiresAt <= now) state.idempotency.delete(key);
  let total = 0;
  for (;;) {
    const { rows } = await pool.query(statement("sweep"), [new Date(now - keptMs), new Date(now)]);
    total += rows[0].swept;
    if (rows[0].swept === 0) return total;
  }
}
