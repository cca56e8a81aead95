import { isDate } from "@zea/format/calendar-date";
import { dateIn } from "@zea/format/time-zone";
import type { Coach } from "@/features/coach/coach.ts";
import type { Choice } from "./use-slot-choice.ts";

type Query = Record<string, string | string[] | undefined>;

/** The choice from the query parameters, else the coach's next free slot; null for a coach without session types. */
export function initialChoice(coach: Coach, query: Query, now: Date, timeZone: string): Choice | null {
  const requested = coach.sessionTypes.find(({ id }) => id === query.type);
  const type = requested?.id ?? coach.nextSlot?.sessionTypeId ?? coach.sessionTypes[0]?.id;
  if (!type) return null;
  const day = typeof query.day === "string" && /^20\d\d-(0[1-9]|1[0-2])(-\d\d)?$/.test(query.day) ? query.day : null;
  if (day) return { type, month: day.slice(0, 7), date: isDate(day) ? day : null };
  return { type, month: dateIn(coach.nextSlot?.startsAt ?? now, timeZone).slice(0, 7), date: null };
}
