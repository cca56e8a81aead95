import { type AccessFacts, findAccessFacts } from "@zea/domain/athlete/access-mail-facts";
import { findOnboardingFacts, type OnboardingFacts } from "@zea/domain/athlete/onboarding-mail-facts";
import { type BookingFacts, findBookingFacts } from "@zea/domain/booking/booking-mail-facts";
import type { Ctx, System } from "@zea/domain/context";
import { type CreditFacts, findCreditFacts } from "@zea/domain/credit/credit-mail-facts";
import {
  accessMailKinds,
  bookingMailKinds,
  creditMailKinds,
  onboardingMailKinds,
  paymentMailKinds,
  waitMailKinds,
} from "@zea/domain/mail/schema";
import { findPaymentFacts, type PaymentFacts } from "@zea/domain/payment/payment-mail-facts";
import { findWaitFacts, type WaitFacts } from "@zea/domain/wait/wait-mail-facts";

export type MailFacts = OnboardingFacts | BookingFacts | WaitFacts | PaymentFacts | CreditFacts | AccessFacts;

/** What a mail says now, or null when it is no longer true. */
export async function findMailFacts(ctx: Ctx<System>, kind: string, subjectId: string): Promise<MailFacts | null> {
  const ofOnboarding = onboardingMailKinds.find((one) => one === kind);
  if (ofOnboarding) return findOnboardingFacts(ctx, ofOnboarding, subjectId);
  const ofBooking = bookingMailKinds.find((one) => one === kind);
  if (ofBooking) return findBookingFacts(ctx, ofBooking, subjectId);
  const ofWait = waitMailKinds.find((one) => one === kind);
  if (ofWait) return findWaitFacts(ctx, ofWait, subjectId);
  const ofPayment = paymentMailKinds.find((one) => one === kind);
  if (ofPayment) return findPaymentFacts(ctx, ofPayment, subjectId);
  const ofCredit = creditMailKinds.find((one) => one === kind);
  if (ofCredit) return findCreditFacts(ctx, ofCredit, subjectId);
  const ofAccess = accessMailKinds.find((one) => one === kind);
  return ofAccess ? findAccessFacts(ctx, ofAccess, subjectId) : null;
}
