import { sessionCompleted } from "@zea/domain/session/events";
import { finaliseSession, resumeSessions } from "@zea/domain/session/finalise-session";
import { inngest, on } from "../client.ts";
import { system } from "../system.ts";
import { awaitEvaluation } from "./await-evaluation.ts";
import { awaitFeedback } from "./await-feedback.ts";

/** A completed session is final once both answers are there or their time is over; each is a run of its own, so that neither's reminders wait for the other. */
export const sessionCompletion = {
  function: inngest.createFunction(
    { id: "session-completion", triggers: [on(sessionCompleted)] },
    async ({ event, step }) => {
      const data = { bookingId: event.data.bookingId };
      const [feedback, evaluation] = await Promise.all([
        step.invoke("await-feedback", { function: awaitFeedback.function, data }),
        step.invoke("await-evaluation", { function: awaitEvaluation.function, data }),
      ]);
      const isFinal = await step.run("finalise", async () => finaliseSession(await system(), data));
      return { feedback: feedback.state, evaluation: evaluation.state, isFinal };
    },
  ),
  resume: { step: "resume-sessions", run: resumeSessions },
};
