import { sessionCompleted } from "@zea/domain/session/events";
import { finaliseSession, resumeSessions } from "@zea/domain/session/finalise-session";
import { inngest, on } from "../client.ts";
import { systemContext } from "../system-context.ts";
import { awaitEvaluation } from "./await-evaluation.ts";
import { awaitFeedback } from "./await-feedback.ts";

/** Makes a completed session final once both answers are given or overdue. Each wait is a run of its own, so that neither delays the other's reminders. */
export const sessionCompletion = {
  function: inngest.createFunction(
    { id: "session-completion", triggers: [on(sessionCompleted)] },
    async ({ event, step }) => {
      const data = { bookingId: event.data.bookingId };
      const [feedback, evaluation] = await Promise.all([
        step.invoke("await-feedback", { function: awaitFeedback.function, data }),
        step.invoke("await-evaluation", { function: awaitEvaluation.function, data }),
      ]);
      const isFinal = await step.run("finalise", async () => finaliseSession(await systemContext(), data));
      return { feedback: feedback.state, evaluation: evaluation.state, isFinal };
    },
  ),
  resume: { step: "resume-sessions", run: resumeSessions },
};
