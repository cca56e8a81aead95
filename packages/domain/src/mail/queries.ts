import type { Admin, Ctx, System } from "../context.ts";
import { type AccessFacts, findAccessFacts } from "./access-facts.ts";
import { type BookingFacts, findBookingFacts } from "./booking-facts.ts";
import { type CreditFacts, findCreditFacts } from "./credit-facts.ts";
import { findOnboardingFacts, type OnboardingFacts } from "./onboarding-facts.ts";
import { findPaymentFacts, type PaymentFacts } from "./payment-facts.ts";
import {
  accessMailKinds,
  bookingMailKinds,
  creditMailKinds,
  onboardingMailKinds,
  paymentMailKinds,
  waitMailKinds,
} from "./schema.ts";
import { findWaitFacts, type WaitFacts } from "./wait-facts.ts";

export type MailFacts = OnboardingFacts | BookingFacts | WaitFacts | PaymentFacts | CreditFacts | AccessFacts;
export type Recipient = { name: string; email: string; locale: "es" | "en" };

/** A mail that was asked for and is not settled, with what it says now; `facts` is null when it is no longer true. Null when there is nothing to send. */
export async function findMail(
  ctx: Ctx<System>,
  { mailId }: { mailId: string },
): Promise<{ recipient: Recipient; facts: MailFacts | null } | null> {
  const mail = await ctx.db.mail.findUnique({
    where: { id: mailId, state: { in: ["REQUESTED", "FAILED"] } },
    include: { recipient: { select: { name: true, email: true, locale: true } } },
  });
  if (!mail) return null;
  const { name, email, locale } = mail.recipient;
  const facts = await findFacts(ctx, mail.kind, mail.subjectId);
  return { recipient: { name, email, locale: locale === "en" ? "en" : "es" }, facts };
}

async function findFacts(ctx: Ctx<System>, kind: string, subjectId: string): Promise<MailFacts | null> {
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

/** The latest mails that could not be sent, newest first, for the administrators. */
export function listFailedMails({ db }: Ctx<Admin>) {
  return db.mail.findMany({
    where: { state: "FAILED" },
    orderBy: [{ settledAt: "desc" }, { id: "desc" }],
    take: 100,
    select: {
      ...{ id: true, kind: true, recipientId: true, requestedAt: true, settledAt: true, outcome: true },
      recipient: { select: { name: true, role: true } },
    },
  });
}
