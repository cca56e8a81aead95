import { advanceRequest, announceRequest, findRequestWait } from "@zea/domain/credit/decide-credits";
import { creditsDecided, creditsRequested } from "@zea/domain/credit/events";
import { resumeCreditRequests } from "@zea/domain/credit/resume-credit-requests";
import type { CreditRequestId } from "@zea/domain/credit/schema";
import { on } from "../client.ts";
import { defineWait } from "../define-wait.ts";

/** The club has until the request's deadline to decide; then the request expires, and the athlete gets a mail. */
export const creditRequest = defineWait({
  id: "credit-request",
  triggers: [on(creditsRequested)],
  subject: ({ requestId }: CreditRequestId) => ({ requestId }),
  answer: creditsDecided,
  match: "requestId",
  read: findRequestWait,
  advance: advanceRequest,
  announce: announceRequest,
  resume: { step: "resume-credit-requests", run: resumeCreditRequests },
});
