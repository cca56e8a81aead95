/** What administrators filter the log of mails by; a failed mail that nobody needs any more is DISMISSED. */
export const mailStates = ["FAILED", "DISMISSED", "REQUESTED", "SENT", "SKIPPED"] as const;
export type MailLogState = (typeof mailStates)[number];
