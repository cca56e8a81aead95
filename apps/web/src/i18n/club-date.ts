import { env } from "@/env.ts";

/** The calendar date of an instant in club time, YYYY-MM-DD; on the server only. */
export function clubDate(at: Date): string {
  return new Intl.DateTimeFormat("sv", { timeZone: env().CLUB_TIME_ZONE }).format(at);
}
