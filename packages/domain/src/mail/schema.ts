/** What a mail is about; each kind has its template, and says in its facts when it is no longer true. */
export const onboardingMailKinds = [
  "profile-asked",
  "profile-reminder-first",
  "profile-reminder-second",
  "athlete-welcome",
  "athlete-deactivated",
] as const;

export const bookingMailKinds = [
  "booking-confirmed",
  "booking-confirmed-coach",
  "booking-rejected",
  "booking-cancelled",
  "booking-cancelled-coach",
  "booking-reminder-day",
  "booking-reminder-hours",
  "booking-reminder-day-coach",
  "booking-reminder-hours-coach",
  "session-unrecorded",
] as const;

export const waitMailKinds = [
  "feedback-asked",
  "feedback-reminder",
  "evaluation-asked",
  "evaluation-reminder-first",
  "evaluation-reminder-second",
] as const;

export const paymentMailKinds = ["report-drafted", "statement-ready"] as const;

export const creditMailKinds = ["credits-decided"] as const;

export const accessMailKinds = ["athlete-deactivated-club", "athlete-reactivated"] as const;

export const mailKinds = [
  ...onboardingMailKinds,
  ...bookingMailKinds,
  ...waitMailKinds,
  ...paymentMailKinds,
  ...creditMailKinds,
  ...accessMailKinds,
] as const;

/** About a round of onboarding, which is the mail's subject. */
export type OnboardingMailKind = (typeof onboardingMailKinds)[number];
/** About a booking, which is the mail's subject. */
export type BookingMailKind = (typeof bookingMailKinds)[number];
/** About an answer that somebody owes; its wait is the mail's subject. */
export type WaitMailKind = (typeof waitMailKinds)[number];
/** About a payment report or a coach's statement, which is the mail's subject. */
export type PaymentMailKind = (typeof paymentMailKinds)[number];
/** About a request for credits, which is the mail's subject. */
export type CreditMailKind = (typeof creditMailKinds)[number];
/** About an athlete's access, which the club ended or opened again; the athlete is the mail's subject. */
export type AccessMailKind = (typeof accessMailKinds)[number];
export type MailKind = (typeof mailKinds)[number];
