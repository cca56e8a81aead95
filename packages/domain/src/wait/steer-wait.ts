import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { later } from "../time.ts";
import { mailAbout, wasMailed } from "./advance-wait.ts";
import { answerGiven } from "./events.ts";
import { lockWait } from "./lock-wait.ts";
import { lastReminder, longestExtension } from "./rules.ts";
import type { CloseWait, ExtendWait, WaitId } from "./schema.ts";

/** Reminds whoever owes the answer of an open wait by the mail that was due last; before its deadline, and at most once an hour. */
export function remindWait(ctx: Ctx<Admin>, { waitId }: WaitId): Promise<void> {
  return transaction(ctx, async (tx) => {
    const wait = await lockOpen(tx, waitId);
    if (tx.now >= wait.dueAt) throw new DomainError("conflict", "wait.deadline_over");
    if (await wasMailed(tx, wait)) throw new DomainError("limit", "wait.reminded_recently");
    const mail = lastReminder(wait);
    await mailAbout(tx, wait, mail, `${mail}:${waitId}:${tx.now.toISOString()}`);
    await audit(tx, "wait.remind", wait.bookingId, { kind: wait.kind });
  });
}

/** Moves the deadline of an open wait to a later instant, at most a year away, and wakes whoever waits for it so that the new date holds. */
export function extendWait(ctx: Ctx<Admin>, { waitId, dueAt, reason }: ExtendWait): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { bookingId, kind, ...wait } = await lockOpen(tx, waitId);
    if (dueAt <= wait.dueAt || dueAt <= tx.now) throw new DomainError("conflict", "wait.deadline_not_later");
    if (dueAt > later(tx.now, longestExtension)) throw new DomainError("limit", "wait.deadline_too_far");
    await tx.db.answerWait.update({ where: { id: waitId }, data: { dueAt } });
    await emit(tx, answerGiven[kind].create({ bookingId }));
    const values = { kind, dueAtBefore: wait.dueAt.toISOString(), dueAt: dueAt.toISOString() };
    await audit(tx, "wait.extend", bookingId, values, reason);
  });
}

/** Ends an open wait without an answer; one that still comes is kept and marked late. */
export function closeWait(ctx: Ctx<Admin>, { waitId, reason }: CloseWait): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { bookingId, kind, dueAt } = await lockOpen(tx, waitId);
    await tx.db.answerWait.update({
      where: { id: waitId, state: "OPEN" },
      data: { state: "CLOSED", settledAt: tx.now },
    });
    await emit(tx, answerGiven[kind].create({ bookingId, closed: true }));
    await audit(tx, "wait.close", bookingId, { kind, dueAt: dueAt.toISOString(), state: "CLOSED" }, reason);
  });
}

async function lockOpen(tx: Ctx<Admin>, waitId: string) {
  const wait = await lockWait(tx, { id: waitId });
  if (!wait) throw new DomainError("not_found", "wait.not_found");
  if (wait.state !== "OPEN") throw new DomainError("conflict", "wait.not_open");
  return wait;
}

function audit(tx: Ctx<Admin>, action: string, entityId: string, values: Record<string, string>, reason?: string) {
  return recordAudit(tx, { action, entity: "booking", entityId, values, reason });
}
