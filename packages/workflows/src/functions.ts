import { athleteOnboarding } from "./functions/athlete-onboarding.ts";
import { awaitEvaluation } from "./functions/await-evaluation.ts";
import { awaitFeedback } from "./functions/await-feedback.ts";
import { bookingReminders } from "./functions/booking-reminders.ts";
import { bookingRequest } from "./functions/booking-request.ts";
import { creditExpiry } from "./functions/credit-expiry.ts";
import { creditRequest } from "./functions/credit-request.ts";
import { mailDelivery } from "./functions/mail-delivery.ts";
import { paymentReport } from "./functions/payment-report.ts";
import { registrationExpiry } from "./functions/registration-expiry.ts";
import { reportReview } from "./functions/report-review.ts";
import { securityExpiry } from "./functions/security-expiry.ts";
import { sessionCompletion } from "./functions/session-completion.ts";
import { statementSignOff } from "./functions/statement-sign-off.ts";
import { createWatchdog } from "./functions/watchdog.ts";
import type { Workflow } from "./workflow.ts";

/** Every workflow that reacts to an event or is invoked. */
const workflows: Workflow[] = [
  athleteOnboarding,
  bookingRequest,
  bookingReminders,
  sessionCompletion,
  awaitFeedback,
  awaitEvaluation,
  mailDelivery,
  creditRequest,
  paymentReport,
  reportReview,
  statementSignOff,
];

/** Every workflow that only the clock starts. */
const scheduled: Workflow[] = [creditExpiry, registrationExpiry, securityExpiry, createWatchdog(workflows)];

const functionsOf = (some: Workflow[]) => some.map((workflow) => workflow.function);

/** All functions but the scheduled ones. Tests serve only these, so that moving the clock starts no scheduled function. */
export const eventFunctions = functionsOf(workflows);

/** All functions, as the web server serves them. */
export const functions = functionsOf([...workflows, ...scheduled]);
