import type { LocalDate } from "../time.ts";

/** In years. */
export const minimumAge = 14;

/** The days after opening on which a round reminds, if still before its deadline. */
export const reminderDays = [3, 6] as const;

/** Completed years on a date; in a year without 29 February, a birthday on that day counts on 1 March. */
export function ageOn(birthDate: LocalDate, date: LocalDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

type Round = {
  state: "OPEN" | "ENABLED" | "DEACTIVATED";
  dueAt: Date;
  firstReminderAt: Date;
  secondReminderAt: Date;
  remindersDone: number;
};

/** The reminders of a round still to be sent; ones due at or after the deadline are omitted. */
export function openReminders({ firstReminderAt, secondReminderAt, dueAt, remindersDone }: Round) {
  return [
    { number: 1, at: firstReminderAt, kind: "profile-reminder-first" as const },
    {
      number: 2,
      at: secondReminderAt,
      kind: "profile-reminder-second" as const,
    },
  ].filter(({ number, at }) => number > remindersDone && at < dueAt);
}

/** The state of a round as its wait reads it, and the instant of the next reminder or deadline. */
export function waitOf(round: Round): {
  state: "OPEN" | "ANSWERED" | "CLOSED";
  nextAt: string;
} {
  const state = round.state === "OPEN" ? "OPEN" : round.state === "ENABLED" ? "ANSWERED" : "CLOSED";
  const [next] = openReminders(round);
  return { state, nextAt: (next?.at ?? round.dueAt).toISOString() };
}
