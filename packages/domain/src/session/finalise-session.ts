import type { BookingId } from "../booking/schema.ts";
import { type Ctx, type System, transaction } from "../context.ts";
import { emit } from "../outbox.ts";
import { earlier, hours } from "../time.ts";
import { sessionCompleted } from "./events.ts";

/** Marks a session as final once no answer is awaited; idempotent. Returns whether it is final. */
export async function finaliseSession({ db, now }: Ctx<System>, { bookingId }: BookingId): Promise<boolean> {
  await db.sessionRecord.updateMany({
    where: { bookingId, finalisedAt: null, booking: { waits: { none: { state: "OPEN" } } } },
    data: { finalisedAt: now },
  });
  return (await db.sessionRecord.count({ where: { bookingId, finalisedAt: { not: null } } })) === 1;
}

/** Emits `session/completed` again for each session that has a wait open an hour past its deadline, or whose waits all ended an hour ago without it being final. Returns how many. */
export function resumeSessions(ctx: Ctx<System>): Promise<number> {
  return transaction(ctx, async (tx) => {
    const before = earlier(tx.now, hours(1));
    const stuck = await tx.db.sessionRecord.findMany({
      where: {
        finalisedAt: null,
        OR: [
          { booking: { waits: { some: { state: "OPEN", dueAt: { lt: before } } } } },
          // not "every": an open wait's `settledAt` is null, which compares as unknown
          { booking: { waits: { some: {}, none: { OR: [{ state: "OPEN" }, { settledAt: { gte: before } }] } } } },
        ],
      },
      select: { bookingId: true },
    });
    for (const { bookingId } of stuck) await emit(tx, sessionCompleted.create({ bookingId }));
    return stuck.length;
  });
}
