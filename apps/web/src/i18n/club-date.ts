import { env } from "@/env.ts";

/** The calendar date of an instant in club time, YYYY-MM-DD; for the server, the browser asks `useClubTime`. */
export function clubDate(at: Date): string {
  return new Intl.DateTimeFormat("sv", { timeZone: env().CLUB_TIME_ZONE }).format(at);
}
