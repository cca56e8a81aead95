import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { mailRequested } from "./events.ts";
import type { DismissMail, ResendMail } from "./schema.ts";

/**
 * Tries a mail again that could not be sent, this once to `address`, or without one to the recipient's own; an earlier address
 * is forgotten. Refuses one of a person who has deleted their account. Again by the same person while it is on its way or
 * sent, it does nothing.
 */
export function resendMail(ctx: Ctx<Admin>, { mailId, address: given }: ResendMail): Promise<void> {
  return transaction(ctx, async (tx) => {
    const mail = await lockMail(tx, mailId);
    const { deletedAt, email } = mail.recipient;
    const address = given === email ? null : (given ?? null);
    const act = { action: "mail.resend", entity: "mail", entityId: mailId };
    if (mail.state !== "FAILED") {
      if (address === mail.address && (await findOwnAct(tx, act))) return;
      throw new DomainError("conflict", mail.state === "SKIPPED" ? "mail.skipped" : "mail.not_failed");
    }
    if (deletedAt) throw new DomainError("conflict", "mail.recipient_deleted");
    await tx.db.mail.update({
      where: { id: mailId, state: "FAILED" },
      data: {
        state: "REQUESTED",
        settledAt: null,
        outcome: null,
        dismissedAt: null,
        address,
        attempt: { increment: 1 },
      },
      select: { id: true },
    });
    await emit(tx, mailRequested.create({ mailId }));
    const personal = address ? { personId: mail.recipientId, values: { address } } : undefined;
    await recordAudit(tx, { ...act, values: { kind: mail.kind }, ...(personal && { personal }) });
  });
}

/** Decides that a mail that could not be sent is not sent any more. Again by the same person, it does nothing. */
export function dismissMail(ctx: Ctx<Admin>, { mailId, reason }: DismissMail): Promise<void> {
  return transaction(ctx, async (tx) => {
    const mail = await lockMail(tx, mailId);
    const act = { action: "mail.dismiss", entity: "mail", entityId: mailId };
    if (mail.state !== "FAILED" || mail.dismissedAt) {
      if (mail.dismissedAt && (await findOwnAct(tx, { ...act, undoneBy: ["mail.resend"] }))) return;
      throw new DomainError("conflict", "mail.not_failed");
    }
    await tx.db.mail.update({
      where: { id: mailId, state: "FAILED" },
      data: { dismissedAt: tx.now },
      select: { id: true },
    });
    await recordAudit(tx, { ...act, fields: ["dismissedAt"], values: { kind: mail.kind }, reason });
  });
}

/** Locks a mail and its recipient, whose address goes with their account. */
async function lockMail({ db }: Ctx, id: string) {
  await db.$queryRaw`
    select u.id from "user" u where u.id = (select recipient_id from mail where id = ${id}::uuid) for share`;
  await db.$queryRaw`select id from mail where id = ${id}::uuid for no key update`;
  const recipient = { select: { deletedAt: true, email: true } };
  const mail = await db.mail.findUnique({ where: { id }, include: { recipient } });
  if (!mail) throw new DomainError("not_found", "mail.not_found");
  return mail;
}
