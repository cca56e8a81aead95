import type { Ctx, System } from "@zea/domain/context";
import { findUnsettledMail } from "@zea/domain/mail/queries";
import { settleMail } from "@zea/domain/mail/settle-mail";
import { NonRetriableError } from "inngest";
import { mailer } from "./mailer.ts";
import { mails } from "./mails/mails.ts";

/** Sends a requested mail as it is true now, or skips one that no longer holds; a settled one stays as it is. */
export async function deliverMail(
  ctx: Ctx<System>,
  { mailId }: { mailId: string },
): Promise<"SENT" | "SKIPPED" | "SETTLED"> {
  const requested = await findUnsettledMail(ctx, { mailId });
  if (!requested) return "SETTLED";
  const { kind, subjectId, attempt, recipient } = requested;
  if (!recipient) return skip(ctx, mailId, "recipient_deleted");
  const mail = mails.find((one) => one.kind === kind);
  if (!mail) throw new NonRetriableError("unknown_kind");
  const render = await mail.prepare(ctx, subjectId, recipient.id);
  if (!render) return skip(ctx, mailId, "no_longer_true");
  // a repetition of this attempt is sent once, another attempt again
  const key = `${mailId}:${attempt}`;
  const sent = await mailer().send({ to: recipient.email, key, ...(await render(recipient)) });
  if ("skipped" in sent) return skip(ctx, mailId, sent.skipped);
  await settleMail(ctx, { mailId, state: "SENT", providerId: sent.providerId });
  return "SENT";
}

async function skip(ctx: Ctx<System>, mailId: string, outcome: string): Promise<"SKIPPED"> {
  await settleMail(ctx, { mailId, state: "SKIPPED", outcome });
  return "SKIPPED";
}
