import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { emit } from "../outbox.ts";
import { answers } from "./answers.ts";
import { checkOpen, lockKnownWait } from "./lock-wait.ts";
import type { CloseWait } from "./schema.ts";

/** Ends an open wait without an answer; a later one is kept and marked late. Again by the same person, it does nothing. */
export function closeWait(ctx: Ctx<Admin>, { waitId, reason }: CloseWait): Promise<void> {
  return transaction(ctx, async (tx) => {
    const wait = await lockKnownWait(tx, waitId);
    const { bookingId, kind, dueAt } = wait;
    const act = { action: "wait.close", entity: "booking", entityId: bookingId };
    if (wait.state === "CLOSED" && (await findOwnAct(tx, { ...act, values: { kind } }))) return;
    checkOpen(wait);
    await tx.db.answerWait.update({
      where: { id: waitId, state: "OPEN" },
      data: { state: "CLOSED", settledAt: tx.now },
    });
    await emit(tx, answers[kind].given.create({ bookingId, closed: true }));
    const values = { kind, dueAt: dueAt.toISOString(), state: "CLOSED" };
    await recordAudit(tx, { ...act, values, reason });
  });
}
