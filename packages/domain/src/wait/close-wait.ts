import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { emit } from "../outbox.ts";
import { answers } from "./answers.ts";
import { lockOpenWait } from "./lock-wait.ts";
import type { CloseWait } from "./schema.ts";

/** Ends an open wait without an answer; a later one is kept and marked late. */
export function closeWait(ctx: Ctx<Admin>, { waitId, reason }: CloseWait): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { bookingId, kind, dueAt } = await lockOpenWait(tx, waitId);
    await tx.db.answerWait.update({
      where: { id: waitId, state: "OPEN" },
      data: { state: "CLOSED", settledAt: tx.now },
    });
    await emit(tx, answers[kind].given.create({ bookingId, closed: true }));
    const values = { kind, dueAt: dueAt.toISOString(), state: "CLOSED" };
    await recordAudit(tx, { action: "wait.close", entity: "booking", entityId: bookingId, values, reason });
  });
}
