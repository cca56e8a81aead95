import { athleteOnboarding } from "./functions/athlete-onboarding.ts";
import { awaitEvaluation } from "./functions/await-evaluation.ts";
import { awaitFeedback } from "./functions/await-feedback.ts";
import { bookingReminders } from "./functions/booking-reminders.ts";
import { bookingRequest } from "./functions/booking-request.ts";
import { creditExpiry } from "./functions/credit-expiry.ts";
import { creditRequest } from "./functions/credit-request.ts";
import { mailDelivery } from "./functions/mail-delivery.ts";
import { paymentReport } from "./functions/payment-report.ts";
import { sessionCompletion } from "./functions/session-completion.ts";
import { statementSignOff } from "./functions/statement-sign-off.ts";
import { watchdog } from "./functions/watchdog.ts";

export { inngest } from "./client.ts";

/** All that happens later: what the web server offers to the engine. */
export const functions = [
  athleteOnboarding,
  bookingRequest,
  bookingReminders,
  sessionCompletion,
  awaitFeedback,
  awaitEvaluation,
  mailDelivery,
  creditExpiry,
  creditRequest,
  paymentReport,
  statementSignOff,
  watchdog,
];
