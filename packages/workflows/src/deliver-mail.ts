import type { Ctx, System } from "@zea/domain/context";
import { findUnsettledMail } from "@zea/domain/mail/queries";
import { settleMail } from "@zea/domain/mail/settle-mail";
import { findMailFacts } from "./emails/find-mail-facts.ts";
import { renderMail } from "./emails/render.tsx";
import { mailer } from "./mailer.ts";

/** Sends a mail that was asked for, from what is true now, or leaves it out; a settled one stays as it is. Answers with what became of it. */
export async function deliverMail(
  ctx: Ctx<System>,
  { mailId }: { mailId: string },
): Promise<"SENT" | "SKIPPED" | "SETTLED"> {
  const mail = await findUnsettledMail(ctx, { mailId });
  if (!mail) return "SETTLED";
  const { kind, subjectId, recipient } = mail;
  const facts = await findMailFacts(ctx, kind, subjectId);
  if (!facts) return skip(ctx, mailId, "no_longer_true");
  const sent = await mailer().send({ to: recipient.email, key: mailId, ...(await renderMail(facts, recipient)) });
  if ("skipped" in sent) return skip(ctx, mailId, sent.skipped);
  await settleMail(ctx, { mailId, state: "SENT", providerId: sent.providerId });
  return "SENT";
}

async function skip(ctx: Ctx<System>, mailId: string, outcome: string): Promise<"SKIPPED"> {
  await settleMail(ctx, { mailId, state: "SKIPPED", outcome });
  return "SKIPPED";
}
