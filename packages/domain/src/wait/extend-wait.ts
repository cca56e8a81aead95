import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { later } from "../time.ts";
import { answers } from "./answers.ts";
import { checkOpen, lockKnownWait } from "./lock-wait.ts";
import { longestExtension } from "./rules.ts";
import type { ExtendWait } from "./schema.ts";

/** Moves the deadline of an open wait to a later instant, at most a year away, and wakes its workflow. Again by the same person, it does nothing. */
export function extendWait(ctx: Ctx<Admin>, { waitId, dueAt, reason }: ExtendWait): Promise<void> {
  return transaction(ctx, async (tx) => {
    const wait = await lockKnownWait(tx, waitId);
    const { bookingId, kind, dueAt: before } = wait;
    const act = { action: "wait.extend", entity: "booking", entityId: bookingId };
    const same = { ...act, values: { kind, dueAt: dueAt.toISOString() } };
    checkOpen(wait);
    if (dueAt.getTime() === before.getTime() && (await findOwnAct(tx, same))) return;
    if (dueAt <= before || dueAt <= tx.now) throw new DomainError("conflict", "wait.deadline_not_later");
    if (dueAt > later(tx.now, longestExtension)) throw new DomainError("limit", "wait.deadline_too_far");
    await tx.db.answerWait.update({ where: { id: waitId }, data: { dueAt } });
    await emit(tx, answers[kind].given.create({ bookingId }));
    const values = { kind, dueAtBefore: before.toISOString(), dueAt: dueAt.toISOString() };
    await recordAudit(tx, { ...act, values, reason });
  });
}
