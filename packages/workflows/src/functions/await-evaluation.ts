import { BookingId } from "@zea/domain/booking/schema";
import { advanceWait, announceWait, askForAnswer, findWait } from "@zea/domain/wait/advance-wait";
import { evaluationGiven } from "@zea/domain/wait/events";
import { invoke } from "inngest";
import { awaitAnswer } from "../await-answer.ts";
import { inngest } from "../client.ts";
import { system } from "../system.ts";

/** The coach has until the wait's deadline to evaluate the athlete of a session, with two reminders; silence is recorded as silence. */
export const awaitEvaluation = inngest.createFunction(
  { id: "await-evaluation", triggers: [invoke(BookingId)] },
  async ({ event: { data }, step }) => {
    const wait = { bookingId: data.bookingId, kind: "EVALUATION" as const };
    await step.run("ask-for-evaluation", async () => askForAnswer(await system(), wait));
    const state = await awaitAnswer(step, {
      event: evaluationGiven,
      match: "data.bookingId",
      look: async () => findWait(await system(), wait),
      advance: async () => advanceWait(await system(), wait),
      announce: async () => announceWait(await system(), wait),
    });
    return { state };
  },
);
