import type pg from "pg";
import type { Core } from "../core.ts";
import { log } from "../log.ts";
import { statement } from "./database.ts";

const intervalMs = 60 * 60 * 1000;
const retentionMs = 30 * 86_400_000;

/** Every hour, deletes runs and events older than 30 days and expired idempotency keys. */
export function startSweeping(pool: pg.Pool, core: () => Core | undefined): { stop: () => void } {
  const timer = setInterval(() => {
    const now = core();
    if (now) sweep(pool, now).catch((error) => log("warn", `Old runs could not be deleted: ${error.message}`));
  }, intervalMs);
  return { stop: () => clearInterval(timer) };
}

/** Deletes old rows now; returns how many runs and events were deleted. */
export async function sweep(pool: pg.Pool, { clock, state }: Core): Promise<number> {
  const now = clock.now();
  for (const [key, { expiresAt }] of state.idempotency)
    if (expiresAt !== null && expiresAt <= now) state.idempotency.delete(key);
  let total = 0;
  for (;;) {
    const { rows } = await pool.query(statement("sweep"), [new Date(now - retentionMs), new Date(now)]);
    total += rows[0].swept;
    if (rows[0].swept === 0) return total;
  }
}
