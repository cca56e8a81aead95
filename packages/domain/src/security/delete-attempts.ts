import type { Ctx, System } from "../context.ts";

/** Deletes counts of attempts that limit nothing any more. Returns how many. They are in real time, as are the limits. */
export function deleteAttempts({ db }: Ctx<System>): Promise<number> {
  return db.$executeRaw`
    with expired as (select key from attempt_count where expires_at < clock_timestamp() for update skip locked)
    delete from attempt_count as counted using expired where counted.key = expired.key`;
}
