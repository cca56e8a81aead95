import { env } from "@/env.ts";

/** The calendar date (YYYY-MM-DD) of an instant in club time; server only. */
export function clubDate(at: Date): string {
  return new Intl.DateTimeFormat("sv", { timeZone: env().CLUB_TIME_ZONE }).format(at);
}
