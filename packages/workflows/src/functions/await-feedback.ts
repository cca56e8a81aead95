import { BookingId } from "@zea/domain/booking/schema";
import { advanceWait, announceWait, askForAnswer, findWait } from "@zea/domain/wait/advance-wait";
import { feedbackGiven } from "@zea/domain/wait/events";
import { invoke } from "inngest";
import { awaitAnswer } from "../await-answer.ts";
import { inngest } from "../client.ts";
import { system } from "../system.ts";

/** The athlete has until the wait's deadline to rate a session, with one reminder; silence is recorded as silence. */
export const awaitFeedback = inngest.createFunction(
  { id: "await-feedback", triggers: [invoke(BookingId)] },
  async ({ event: { data }, step }) => {
    const wait = { bookingId: data.bookingId, kind: "FEEDBACK" as const };
    await step.run("ask-for-feedback", async () => askForAnswer(await system(), wait));
    const state = await awaitAnswer(step, {
      event: feedbackGiven,
      match: "data.bookingId",
      look: async () => findWait(await system(), wait),
      advance: async () => advanceWait(await system(), wait),
      announce: async () => announceWait(await system(), wait),
    });
    return { state };
  },
);
