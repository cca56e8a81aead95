import { type Ctx, type System, transaction } from "../context.ts";
import { emit } from "../outbox.ts";
import { earlier, hours, minutes } from "../time.ts";
import { paymentReportRequested, reviewRequested } from "./events.ts";
import type { Phase } from "./values.ts";

const last: Phase = "notify";

/** Emits `payment-report/requested` again for each draft unfinished after an hour, unless such an event is pending or recent. Returns how many. */
export function resumeReports(ctx: Ctx<System>): Promise<number> {
  return transaction(ctx, async (tx) => {
    const before = earlier(tx.now, hours(1));
    const unfinished = await tx.db.paymentReport.findMany({
      where: { state: "DRAFT", draftedAt: { lt: before }, phases: { none: { phase: last } } },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    const asked = await tx.db.outboxEvent.findMany({
      where: {
        name: paymentReportRequested.name,
        subjectId: { in: unfinished.map(({ id }) => id) },
        OR: [{ deliveredAt: null }, { createdAt: { gte: before } }],
      },
      select: { subjectId: true },
    });
    const underway = new Set(asked.map(({ subjectId }) => subjectId));
    const stuck = unfinished.filter(({ id }) => !underway.has(id));
    for (const { id: reportId } of stuck) await emit(tx, paymentReportRequested.create({ reportId }));
    return stuck.length;
  });
}

/** Emits `payment-report/review.requested` again for each review not made five minutes after its end. Returns how many. */
export function resumeReviews(ctx: Ctx<System>): Promise<number> {
  return transaction(ctx, async (tx) => {
    const stuck = await tx.db.paymentReport.findMany({
      where: { state: "DRAFT", reviewDueAt: { lt: earlier(tx.now, minutes(5)) } },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    for (const { id: reportId } of stuck) await emit(tx, reviewRequested.create({ reportId }));
    return stuck.length;
  });
}
