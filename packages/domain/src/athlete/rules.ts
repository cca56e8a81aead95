import type { LocalDate } from "../time.ts";

/** Nobody younger is registered. */
export const minimumAge = 14;

/** On which days after its opening a round reminds, as long as its deadline has not come by then. */
export const reminderDays = [3, 6] as const;

/** Completed years of life on a calendar date; who was born on 29 February has the birthday of other years on 1 March. */
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

/** The reminders of a round that are still ahead, in order; one that would not come before the deadline is left out. */
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

/** What a round says to whoever waits for it: its state, and when somebody must act next. */
export function waitOf(round: Round): {
  state: "OPEN" | "ANSWERED" | "CLOSED";
  nextAt: string;
} {
  const state = round.state === "OPEN" ? "OPEN" : round.state === "ENABLED" ? "ANSWERED" : "CLOSED";
  const [next] = openReminders(round);
  return { state, nextAt: (next?.at ?? round.dueAt).toISOString() };
}
