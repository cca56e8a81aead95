import { findFreeBusy } from "../availability/free-busy.ts";
import { availableRanges } from "../availability/rules.ts";
import { granted } from "../booking/queries.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Coach, Ctx } from "../context.ts";
import { days, earlier } from "../time.ts";
import type { ListAgenda } from "./schema.ts";

type Shown = (typeof granted.status.in)[number];

/** The coach's sessions that overlap [from, to), cancelled ones included, and the hours open for booking; `now` is the club's clock. */
export async function listAgenda({ db, actor, now }: Ctx<Coach>, { from, to }: ListAgenda) {
  const rows = await db.booking.findMany({
    where: {
      coachId: actor.id,
      ...granted,
      // no booking is longer than a day
      startsAt: { gte: earlier(from, days(1)), lt: to },
      endsAt: { gt: from },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      ...bookingSummary,
      startedAt: true,
      stoppedAt: true,
      cancelledByRole: true,
      cancellationReason: true,
      requestedByRole: true,
      requestReason: true,
      sessionRecord: { select: { actualStart: true, actualEnd: true } },
    },
  });
  const calendar = (await findFreeBusy({ db, actor, now }, [actor.id], { from, to })).get(actor.id);
  const free = calendar ? availableRanges(calendar.availability, from, to) : [];
  return {
    now,
    sessions: rows.map((row) => ({
      ...toBookingSummary(row),
      status: row.status as Shown,
      startedAt: row.startedAt,
      stoppedAt: row.stoppedAt,
      actualStart: row.sessionRecord?.actualStart ?? null,
      actualEnd: row.sessionRecord?.actualEnd ?? null,
      cancelledByRole: row.cancelledByRole,
      cancellationReason: row.cancellationReason,
      requestedByRole: row.requestedByRole,
      requestReason: row.requestReason,
    })),
    free: free.map((range) => ({ from: new Date(range.from), to: new Date(range.to) })),
  };
}
