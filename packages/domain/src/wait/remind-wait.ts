import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { earlier, hours } from "../time.ts";
import { checkOpen, lockKnownWait } from "./lock-wait.ts";
import { requestWaitMail, wasMailedRecently } from "./request-wait-mail.ts";
import { lastReminder } from "./rules.ts";
import type { WaitId } from "./schema.ts";

/**
 * Sends the latest reminder of an open wait again, before its deadline and at most once an hour. Again by the same person within
 * the hour, it answers when it was sent.
 */
export function remindWait(ctx: Ctx<Admin>, { waitId }: WaitId): Promise<{ remindedAt: Date }> {
  return transaction(ctx, async (tx) => {
    const wait = await lockKnownWait(tx, waitId);
    const { bookingId: entityId, kind } = wait;
    const act = { action: "wait.remind", entity: "booking", entityId, values: { kind } };
    const first = await findOwnAct(tx, act);
    if (first && first.at > earlier(tx.now, hours(1))) return { remindedAt: first.at };
    checkOpen(wait);
    if (tx.now >= wait.dueAt) throw new DomainError("conflict", "wait.deadline_over");
    if (await wasMailedRecently(tx, wait)) throw new DomainError("limit", "wait.reminded_recently");
    const mail = lastReminder(wait);
    await requestWaitMail(tx, wait, mail, `${mail}:${waitId}:${tx.now.toISOString()}`);
    await recordAudit(tx, act);
    return { remindedAt: tx.now };
  });
}
