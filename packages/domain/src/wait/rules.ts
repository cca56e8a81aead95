import type { WaitMailKind } from "../mail/schema.ts";
import { days, hours } from "../time.ts";

export type AnswerKind = "FEEDBACK" | "EVALUATION";

/** When each answer is reminded of, counted from the completion, and by which mail; the deadlines are the club's settings. */
export const answerReminders = {
  FEEDBACK: [{ after: hours(24), mail: "feedback-reminder" }],
  EVALUATION: [
    { after: days(2), mail: "evaluation-reminder-first" },
    { after: days(5), mail: "evaluation-reminder-second" },
  ],
} as const satisfies Record<AnswerKind, { after: number; mail: WaitMailKind }[]>;

export const askingMail = { FEEDBACK: "feedback-asked", EVALUATION: "evaluation-asked" } as const;

type Wait = {
  kind: AnswerKind;
  state: "OPEN" | "ANSWERED" | "TIMED_OUT" | "CLOSED";
  dueAt: Date;
  firstReminderAt: Date;
  secondReminderAt: Date | null;
  remindersDone: number;
};

/** The reminders of a wait that are still ahead, in order; one that would not come before the deadline is left out. */
export function openReminders({ kind, dueAt, firstReminderAt, secondReminderAt, remindersDone }: Wait) {
  const instants = [firstReminderAt, secondReminderAt];
  return answerReminders[kind].flatMap(({ mail }, index) => {
    const at = instants[index];
    return at && index >= remindersDone && at < dueAt ? [{ number: index + 1, at, mail }] : [];
  });
}

/** The mail of the reminder that was due last, of a wait that no reminder was due in yet the first one. */
export function lastReminder({ kind, remindersDone }: Pick<Wait, "kind" | "remindersDone">): WaitMailKind {
  const mails = answerReminders[kind].map(({ mail }) => mail);
  return mails[Math.min(remindersDone, mails.length) - 1] ?? mails[0]!;
}

/** What a wait's row says to whoever waits for it: its state, and when somebody must act next. */
export function waitOf(wait: Wait): { state: "OPEN" | "ANSWERED" | "CLOSED"; nextAt: string } {
  const state = wait.state === "TIMED_OUT" ? "CLOSED" : wait.state;
  const [next] = openReminders(wait);
  return { state, nextAt: (next?.at ?? wait.dueAt).toISOString() };
}

/** No deadline can be moved back, so a slip of the pen in its year is refused. */
export const longestExtension = days(366);

/** Whether an answer given now is late: the deadline's exact instant still counts, unless the wait was over before. */
export function isLate({ state, dueAt }: Pick<Wait, "state" | "dueAt">, now: Date): boolean {
  return state === "TIMED_OUT" || state === "CLOSED" || now > dueAt;
}
