import type { BookingId } from "../booking/schema.ts";
import { type Ctx, type System, transaction } from "../context.ts";
import { emit } from "../outbox.ts";
import { hours, later } from "../time.ts";
import { sessionCompleted } from "./events.ts";

/** Records that both answers of a session are there or over; run again it changes nothing. Answers whether it is final. */
export async function finaliseSession({ db, now }: Ctx<System>, { bookingId }: BookingId): Promise<boolean> {
  await db.sessionRecord.updateMany({
    where: { bookingId, finalisedAt: null, booking: { waits: { none: { state: "OPEN" } } } },
    data: { finalisedAt: now },
  });
  return (await db.sessionRecord.count({ where: { bookingId, finalisedAt: { not: null } } })) === 1;
}

/** Sends the trigger again, as a new event, of each session with a wait open an hour past its deadline, or over for an hour and not final. Returns how many. */
export function resumeSessions(ctx: Ctx<System>): Promise<number> {
  return transaction(ctx, async (tx) => {
    const before = later(tx.now, -hours(1));
    const stuck = await tx.db.sessionRecord.findMany({
      where: {
        finalisedAt: null,
        OR: [
          { booking: { waits: { some: { state: "OPEN", dueAt: { lt: before } } } } },
          // not "every": of an open wait, whose instant is null, the database says neither yes nor no
          { booking: { waits: { some: {}, none: { OR: [{ state: "OPEN" }, { settledAt: { gte: before } }] } } } },
        ],
      },
      select: { bookingId: true },
    });
    for (const { bookingId } of stuck) await emit(tx, sessionCompleted.create({ bookingId }));
    return stuck.length;
  });
}
