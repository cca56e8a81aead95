import type { Settings } from "../club/queries.ts";
import { days, hours } from "../time.ts";
import { evaluationGiven, feedbackGiven } from "./events.ts";
import type { answerKinds } from "./values.ts";

export type AnswerKind = (typeof answerKinds)[number];

type Reminder = {
  /** Milliseconds from the completion of the session. */
  after: number;
  mail: string;
};

type Answer = {
  owedBy: "ATHLETE" | "COACH";
  /** Ends the wait. */
  given: typeof feedbackGiven | typeof evaluationGiven;
  askingMail: string;
  /** In order; the table has room for two. */
  reminders: readonly [Reminder] | readonly [Reminder, Reminder];
  /** Milliseconds from the completion of the session. */
  deadline: (settings: Settings) => number;
};

/** What a completed session asks for, of whom and until when. */
export const answers: Record<AnswerKind, Answer> = {
  FEEDBACK: {
    owedBy: "ATHLETE",
    given: feedbackGiven,
    askingMail: "feedback-asked",
    reminders: [{ after: hours(24), mail: "feedback-reminder" }],
    deadline: ({ feedbackHours }) => hours(feedbackHours),
  },
  EVALUATION: {
    owedBy: "COACH",
    given: evaluationGiven,
    askingMail: "evaluation-asked",
    reminders: [
      { after: days(2), mail: "evaluation-reminder-first" },
      { after: days(5), mail: "evaluation-reminder-second" },
    ],
    deadline: ({ evaluationDays }) => days(evaluationDays),
  },
};
