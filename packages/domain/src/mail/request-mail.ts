import type { Ctx } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { emit } from "../outbox.ts";
import { mailRequested } from "./events.ts";

export type RequestMail = {
  /** One of the mails that workflows define. */
  kind: string;
  recipientId: string;
  subjectId: string;
  key?: string;
  /** Where it goes instead of the recipient's address at the time of sending. */
  address?: string;
  /** How it greets a recipient whose name is about to be erased; forgotten with the address once the mail is settled. */
  addressee?: string;
};

/** Requests a mail in the transaction of its cause; idempotent per `key` (default: kind, recipient and subject). */
export async function requestMail(
  ctx: Ctx,
  { kind, recipientId, subjectId, key, address, addressee }: RequestMail,
): Promise<void> {
  const row = {
    id: uuidv7(),
    kind,
    recipientId,
    subjectId,
    key: key ?? `${kind}:${recipientId}:${subjectId}`,
    requestedAt: ctx.now,
    ...(address && { address }),
    ...(addressee && { addressee }),
  };
  const { count } = await ctx.db.mail.createMany({
    data: [row],
    skipDuplicates: true,
  });
  if (count === 1) await emit(ctx, mailRequested.create({ mailId: row.id }));
}
