import { type Ctx, type System, transaction } from "../context.ts";
import { emit } from "../outbox.ts";
import { earlier, hours } from "../time.ts";
import { statementOpened } from "./events.ts";

/** Emits `statement/opened` again for each statement still open an hour past its deadline. Returns how many. */
export function resumeStatements(ctx: Ctx<System>): Promise<number> {
  return transaction(ctx, async (tx) => {
    const stuck = await tx.db.paymentStatement.findMany({
      where: { state: "OPEN", dueAt: { lt: earlier(tx.now, hours(1)) } },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    for (const { id: statementId } of stuck) await emit(tx, statementOpened.create({ statementId }));
    return stuck.length;
  });
}
