import { accessMails } from "./access-mails.tsx";
import { athleteMails } from "./athlete-mails.tsx";
import { bookingMails } from "./booking-mails.tsx";
import { creditMails } from "./credit-mails.tsx";
import type { Mail } from "./define-mail.ts";
import { deletionMails } from "./deletion-mails.tsx";
import type { MailKind } from "./messages.ts";
import { paymentMails } from "./payment-mails.tsx";
import { reminderMails } from "./reminder-mails.tsx";
import { signInMails } from "./sign-in-mails.tsx";
import { waitMails } from "./wait-mails.tsx";

const defined = [
  ...athleteMails,
  ...bookingMails,
  ...reminderMails,
  ...waitMails,
  ...creditMails,
  ...deletionMails,
  ...paymentMails,
  ...signInMails,
  ...accessMails,
];

type Undefined = Exclude<MailKind, (typeof defined)[number]["kind"]>;

/** Every mail that the domain can request. A kind that has messages and no definition does not compile. */
export const mails: [Undefined] extends [never] ? Mail[] : Undefined = defined;
