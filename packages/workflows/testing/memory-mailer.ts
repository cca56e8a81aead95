import { NonRetriableError } from "inngest";
import type { Mailer, OutgoingMail } from "../src/mailer.ts";

/** A mailer that keeps mails in memory, once per key, and fails as its plan says. */
export function memoryMailer() {
  const sent: OutgoingMail[] = [];
  const plan = { failures: 0, isRefusing: false, tries: 0 };
  const mailer: Mailer = {
    async send(mail) {
      plan.tries += 1;
      if (plan.isRefusing) throw new NonRetriableError("validation_error");
      if (plan.failures > 0) {
        plan.failures -= 1;
        throw new Error("rate_limit_exceeded");
      }
      if (!sent.some(({ key }) => key === mail.key)) sent.push(mail);
      return { providerId: `memory-${mail.key}` };
    },
  };
  return { mailer, sent, plan };
}
