import type { Agenda } from "./agenda.ts";

const [earliest, latest] = [8, 20];

/** The full hours that the calendar spans: all working hours and sessions, and at least 8 to 20. */
export function visibleHours(
  { free, sessions }: Agenda,
  timeZone: string,
): { slotMinTime: string; slotMaxTime: string } {
  const format = new Intl.DateTimeFormat("sv", { timeZone, hour: "2-digit", minute: "2-digit" });
  const hourOf = (at: Date) => {
    const [hour = 0, minute = 0] = format.format(at).split(":").map(Number);
    return hour + minute / 60;
  };
  const periods = [...free, ...sessions.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }))];
  const from = Math.min(earliest, ...periods.map((period) => hourOf(period.from)));
  const to = Math.max(
    latest,
    ...periods.map((period) => (hourOf(period.to) < hourOf(period.from) ? 24 : hourOf(period.to))),
  );
  const text = (hour: number) => `${String(hour).padStart(2, "0")}:00:00`;
  return { slotMinTime: text(Math.floor(from)), slotMaxTime: text(Math.ceil(to)) };
}
