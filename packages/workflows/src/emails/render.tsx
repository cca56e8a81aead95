import { render } from "@react-email/render";
import type { AccessFacts } from "@zea/domain/athlete/access-mail-facts";
import type { OnboardingFacts } from "@zea/domain/athlete/onboarding-mail-facts";
import type { BookingFacts } from "@zea/domain/booking/booking-mail-facts";
import type { CreditFacts } from "@zea/domain/credit/credit-mail-facts";
import type { Recipient } from "@zea/domain/mail/queries";
import type {
  AccessMailKind,
  BookingMailKind,
  CreditMailKind,
  OnboardingMailKind,
  PaymentMailKind,
  WaitMailKind,
} from "@zea/domain/mail/schema";
import type { PaymentFacts } from "@zea/domain/payment/payment-mail-facts";
import type { WaitFacts } from "@zea/domain/wait/wait-mail-facts";
import type { ReactElement } from "react";
import type { AccountFacts } from "./account-mail.tsx";
import { adminInvitation } from "./admin-invitation.tsx";
import { athleteDeactivated } from "./athlete-deactivated.tsx";
import { athleteDeactivatedClub } from "./athlete-deactivated-club.tsx";
import { athleteReactivated } from "./athlete-reactivated.tsx";
import { athleteWelcome } from "./athlete-welcome.tsx";
import { bookingCancelled } from "./booking-cancelled.tsx";
import { bookingConfirmed } from "./booking-confirmed.tsx";
import { bookingConfirmedCoach } from "./booking-confirmed-coach.tsx";
import { bookingRejected } from "./booking-rejected.tsx";
import { bookingReminder } from "./booking-reminder.tsx";
import { bookingReminderCoach } from "./booking-reminder-coach.tsx";
import { coachInvitation } from "./coach-invitation.tsx";
import { creditsDecided } from "./credits-decided.tsx";
import { evaluationAsked } from "./evaluation-asked.tsx";
import { feedbackAsked } from "./feedback-asked.tsx";
import type { MailFacts } from "./find-mail-facts.ts";
import { profileAsked } from "./profile-asked.tsx";
import { profileReminder } from "./profile-reminder.tsx";
import { reportDrafted } from "./report-drafted.tsx";
import { resetPassword } from "./reset-password.tsx";
import { sessionUnrecorded } from "./session-unrecorded.tsx";
import { statementReady } from "./statement-ready.tsx";
import { reader, type Template } from "./template.ts";
import { verifyEmail } from "./verify-email.tsx";

export type Rendered = { subject: string; html: string; text: string };
type Addressee = Pick<Recipient, "name" | "locale">;

const ofOnboarding: Record<OnboardingMailKind, Template<OnboardingFacts>> = {
  "profile-asked": profileAsked,
  "profile-reminder-first": profileReminder,
  "profile-reminder-second": profileReminder,
  "athlete-welcome": athleteWelcome,
  "athlete-deactivated": athleteDeactivated,
};

const ofBooking: Record<BookingMailKind, Template<BookingFacts>> = {
  "booking-confirmed": bookingConfirmed,
  "booking-confirmed-coach": bookingConfirmedCoach,
  "booking-rejected": bookingRejected,
  "booking-cancelled": bookingCancelled,
  "booking-cancelled-coach": bookingCancelled,
  "booking-reminder-day": bookingReminder,
  "booking-reminder-hours": bookingReminder,
  "booking-reminder-day-coach": bookingReminderCoach,
  "booking-reminder-hours-coach": bookingReminderCoach,
  "session-unrecorded": sessionUnrecorded,
};

const ofWait: Record<WaitMailKind, Template<WaitFacts>> = {
  "feedback-asked": feedbackAsked,
  "feedback-reminder": feedbackAsked,
  "evaluation-asked": evaluationAsked,
  "evaluation-reminder-first": evaluationAsked,
  "evaluation-reminder-second": evaluationAsked,
};

const ofPayment: Record<PaymentMailKind, Template<PaymentFacts>> = {
  "report-drafted": reportDrafted,
  "statement-ready": statementReady,
};

const ofCredit: Record<CreditMailKind, Template<CreditFacts>> = { "credits-decided": creditsDecided };

const ofAccess: Record<AccessMailKind, Template<AccessFacts>> = {
  "athlete-deactivated-club": athleteDeactivatedClub,
  "athlete-reactivated": athleteReactivated,
};

const ofAccount = {
  "verify-email": verifyEmail,
  "reset-password": resetPassword,
  "admin-invitation": adminInvitation,
  "coach-invitation": coachInvitation,
} satisfies Record<string, Template<AccountFacts>>;

export type AccountMailKind = keyof typeof ofAccount;

/** A mail about a round, a booking, an answer that is owed, credits, pay or an athlete's access, in its reader's language: subject, HTML and plain text. */
export function renderMail(facts: MailFacts, to: Addressee): Promise<Rendered> {
  const whom = reader(to);
  if ("reportId" in facts) return finish(ofPayment[facts.kind](facts, whom));
  if ("requestId" in facts) return finish(ofCredit[facts.kind](facts, whom));
  if ("athleteId" in facts) return finish(ofAccess[facts.kind](facts, whom));
  if ("token" in facts) return finish(ofWait[facts.kind](facts, whom));
  return finish("bookingId" in facts ? ofBooking[facts.kind](facts, whom) : ofOnboarding[facts.kind](facts, whom));
}

/** A mail of the sign-in, in its reader's language. */
export function renderAccountMail(kind: AccountMailKind, facts: AccountFacts, to: Addressee): Promise<Rendered> {
  return finish(ofAccount[kind](facts, reader(to)));
}

async function finish({ subject, body }: { subject: string; body: ReactElement }): Promise<Rendered> {
  const [html, text] = await Promise.all([render(body), render(body, { plainText: true })]);
  return { subject, html, text };
}
