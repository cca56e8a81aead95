import type { Ctx, System } from "../context.ts";
import { securityEventDays } from "./values.ts";

/** Deletes the security events that are no longer kept. Returns how many. They are in real time. */
export function deleteSecurityEvents({ db }: Ctx<System>): Promise<number> {
  return db.$executeRaw`
    delete from security_event where at < clock_timestamp() - make_interval(days => ${securityEventDays})`;
}
