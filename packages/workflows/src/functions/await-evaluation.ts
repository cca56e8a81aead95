import { BookingId } from "@zea/domain/booking/schema";
import { advanceWait, announceWait, askForAnswer, findWait } from "@zea/domain/wait/advance-wait";
import { evaluationGiven } from "@zea/domain/wait/events";
import { invoke } from "inngest";
import { defineWait } from "../define-wait.ts";

/** The coach has until the deadline to evaluate the athlete of a session, with two reminders; silence is recorded. */
export const awaitEvaluation = defineWait({
  id: "await-evaluation",
  triggers: [invoke(BookingId)],
  subject: ({ bookingId }: BookingId) => ({ bookingId, kind: "EVALUATION" as const }),
  ask: { step: "ask-for-evaluation", run: askForAnswer },
  answer: evaluationGiven,
  match: "bookingId",
  read: findWait,
  advance: advanceWait,
  announce: announceWait,
});
