import { mailName } from "@zea/workflows/mail-name";

/** Adds what administrators call a mail. */
export function nameMail<Mail extends { kind: string }>(mail: Mail) {
  return { ...mail, mailName: mailName(mail.kind) };
}
