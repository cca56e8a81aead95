import { advanceRequest, announceRequest, findRequestWait } from "@zea/domain/credit/decide-credits";
import { creditsDecided, creditsRequested } from "@zea/domain/credit/events";
import { awaitAnswer } from "../await-answer.ts";
import { inngest, on } from "../client.ts";
import { system } from "../system.ts";

/** The club has until the request's deadline to decide; then it expires, and the athlete is told. */
export const creditRequest = inngest.createFunction(
  { id: "credit-request", triggers: [on(creditsRequested)] },
  async ({ event, step }) => {
    const request = { requestId: event.data.requestId };
    const state = await awaitAnswer(step, {
      event: creditsDecided,
      match: "data.requestId",
      look: async () => findRequestWait(await system(), request),
      advance: async () => advanceRequest(await system(), request),
      announce: async () => announceRequest(await system(), request),
    });
    return { state };
  },
);
