import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockOpenWait } from "./lock-wait.ts";
import { requestWaitMail, wasMailedRecently } from "./request-wait-mail.ts";
import { lastReminder } from "./rules.ts";
import type { WaitId } from "./schema.ts";

/** Sends the latest reminder of an open wait again, before its deadline and at most once an hour. */
export function remindWait(ctx: Ctx<Admin>, { waitId }: WaitId): Promise<void> {
  return transaction(ctx, async (tx) => {
    const wait = await lockOpenWait(tx, waitId);
    if (tx.now >= wait.dueAt) throw new DomainError("conflict", "wait.deadline_over");
    if (await wasMailedRecently(tx, wait)) throw new DomainError("limit", "wait.reminded_recently");
    const mail = lastReminder(wait);
    await requestWaitMail(tx, wait, mail, `${mail}:${waitId}:${tx.now.toISOString()}`);
    const { bookingId: entityId, kind } = wait;
    await recordAudit(tx, { action: "wait.remind", entity: "booking", entityId, values: { kind } });
  });
}
