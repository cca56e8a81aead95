import { type Ctx, type System, transaction } from "../context.ts";
import { emit } from "../outbox.ts";
import { earlier, hours } from "../time.ts";
import { creditsRequested } from "./events.ts";

/** Emits `credits/requested` again for each request still open an hour past its deadline. Returns how many. */
export function resumeCreditRequests(ctx: Ctx<System>): Promise<number> {
  return transaction(ctx, async (tx) => {
    const stuck = await tx.db.creditRequest.findMany({
      where: { state: "OPEN", dueAt: { lt: earlier(tx.now, hours(1)) } },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    for (const { id: requestId } of stuck) await emit(tx, creditsRequested.create({ requestId }));
    return stuck.length;
  });
}
