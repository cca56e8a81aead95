import type { Ctx } from "../context.ts";
import { uuidv7 } from "../id.ts";
import { emit } from "../outbox.ts";
import { mailRequested } from "./events.ts";
import type { MailKind } from "./schema.ts";

export type AskMail = {
  kind: MailKind;
  recipientId: string;
  subjectId: string;
  key?: string;
};

/** Asks for a mail, once per `key` (default: kind, recipient and subject). Call it in the transaction of its cause. */
export async function askMail(ctx: Ctx, { kind, recipientId, subjectId, key }: AskMail): Promise<void> {
  const row = {
    id: uuidv7(),
    kind,
    recipientId,
    subjectId,
    key: key ?? `${kind}:${recipientId}:${subjectId}`,
    requestedAt: ctx.now,
  };
  const { count } = await ctx.db.mail.createMany({
    data: [row],
    skipDuplicates: true,
  });
  if (count === 1) await emit(ctx, mailRequested.create({ mailId: row.id }));
}
