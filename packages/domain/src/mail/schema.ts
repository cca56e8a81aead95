/** What a mail is about; each kind has its template, and says in its facts when it is no longer true. */
export const mailKinds = [
  "profile-asked",
  "profile-reminder-first",
  "profile-reminder-second",
  "athlete-welcome",
  "athlete-deactivated",
  "booking-confirmed",
  "booking-confirmed-coach",
  "booking-rejected",
  "booking-cancelled",
  "booking-cancelled-coach",
  "booking-reminder-day",
  "booking-reminder-hours",
] as const;

export type MailKind = (typeof mailKinds)[number];
