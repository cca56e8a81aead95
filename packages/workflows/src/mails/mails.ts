import { athleteMails } from "./athlete-mails.tsx";
import { bookingMails } from "./booking-mails.tsx";
import { creditMails } from "./credit-mails.tsx";
import type { Mail } from "./define-mail.ts";
import { paymentMails } from "./payment-mails.tsx";
import { reminderMails } from "./reminder-mails.tsx";
import { waitMails } from "./wait-mails.tsx";

/** Every mail that the domain can request. */
export const mails: Mail[] = [
  ...athleteMails,
  ...bookingMails,
  ...reminderMails,
  ...waitMails,
  ...creditMails,
  ...paymentMails,
];
