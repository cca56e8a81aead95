import { BookingId } from "@zea/domain/booking/schema";
import { advanceWait, announceWait, askForAnswer, findWait } from "@zea/domain/wait/advance-wait";
import { feedbackGiven } from "@zea/domain/wait/events";
import { invoke } from "inngest";
import { defineWait } from "../define-wait.ts";

/** The athlete has until the deadline to rate a session, with one reminder; silence is recorded. */
export const awaitFeedback = defineWait({
  id: "await-feedback",
  triggers: [invoke(BookingId)],
  subject: ({ bookingId }: BookingId) => ({ bookingId, kind: "FEEDBACK" as const }),
  ask: { step: "ask-for-feedback", run: askForAnswer },
  answer: feedbackGiven,
  match: "bookingId",
  read: findWait,
  advance: advanceWait,
  announce: announceWait,
});
