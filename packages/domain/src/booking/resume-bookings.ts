import type { Ctx, System } from "../context.ts";
import { emit } from "../outbox.ts";
import { earlier, minutes } from "../time.ts";
import { bookingRequested } from "./events.ts";

/** Emits `booking/requested` again for each request older than five minutes without undelivered events. Returns how many. */
export async function resumeBookings(ctx: Ctx<System>): Promise<number> {
  const old = await ctx.db.booking.findMany({
    where: {
      status: "REQUESTED",
      requestedAt: { lt: earlier(ctx.now, minutes(5)) },
    },
    select: { id: true },
  });
  const ids = old.map(({ id }) => id);
  const waiting = await ctx.db.outboxEvent.findMany({
    where: { subjectId: { in: ids }, deliveredAt: null },
    select: { subjectId: true },
  });
  const undelivered = new Set(waiting.map(({ subjectId }) => subjectId));
  const stuck = ids.filter((id) => !undelivered.has(id));
  for (const bookingId of stuck) await emit(ctx, bookingRequested.create({ bookingId }));
  return stuck.length;
}
