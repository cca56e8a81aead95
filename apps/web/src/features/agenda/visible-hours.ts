import { hoursSpanned } from "@zea/format/day-parts";
import type { Agenda } from "./agenda.ts";

/** The full hours that the calendar spans: all working hours and sessions, and at least 8 to 20. */
export function visibleHours(
  { free, sessions }: Agenda,
  timeZone: string,
): { slotMinTime: string; slotMaxTime: string } {
  const periods = [...free, ...sessions.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }))];
  const { from, to } = hoursSpanned(periods, timeZone, [8, 20]);
  const text = (hour: number) => `${String(hour).padStart(2, "0")}:00:00`;
  return { slotMinTime: text(from), slotMaxTime: text(to) };
}
