import { days } from "../time.ts";
import { type AnswerKind, answers } from "./answers.ts";

type Wait = {
  kind: AnswerKind;
  state: "OPEN" | "ANSWERED" | "TIMED_OUT" | "CLOSED";
  dueAt: Date;
  firstReminderAt: Date;
  secondReminderAt: Date | null;
  remindersDone: number;
};

/** The reminders of a wait that are still to come, in order, without those at or after the deadline. */
export function openReminders({ kind, dueAt, firstReminderAt, secondReminderAt, remindersDone }: Wait) {
  const instants = [firstReminderAt, secondReminderAt];
  return answers[kind].reminders.flatMap(({ mail }, index) => {
    const at = instants[index];
    return at && index >= remindersDone && at < dueAt ? [{ number: index + 1, at, mail }] : [];
  });
}

/** The mail of the latest reminder, or of the first if none was due yet. */
export function lastReminder({ kind, remindersDone }: Pick<Wait, "kind" | "remindersDone">): string {
  const { reminders } = answers[kind];
  return (reminders[Math.min(remindersDone, reminders.length) - 1] ?? reminders[0]).mail;
}

/** The state of a wait for its workflow, and when the next reminder or the deadline is due. */
export function waitOf(wait: Wait): { state: "OPEN" | "ANSWERED" | "CLOSED"; nextAt: string } {
  const state = wait.state === "TIMED_OUT" ? "CLOSED" : wait.state;
  const [next] = openReminders(wait);
  return { state, nextAt: (next?.at ?? wait.dueAt).toISOString() };
}

/** A deadline can't be moved back, so a typo in its year is refused. */
export const longestExtension = days(366);

/** Whether an answer given now is late: at the deadline's exact instant it is not, unless the wait was over before. */
export function isLate({ state, dueAt }: Pick<Wait, "state" | "dueAt">, now: Date): boolean {
  return state === "TIMED_OUT" || state === "CLOSED" || now > dueAt;
}
