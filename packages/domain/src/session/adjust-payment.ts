import { clubTimeZone } from "../club.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { checkRepeated } from "../request-key.ts";
import { lockSession } from "./lock-session.ts";
import type { AdjustPayment } from "./schema.ts";
import { storeAdjustment } from "./store-adjustment.ts";

/** Corrects the payment of one session by a signed amount in minor units, paid with the next report; the record stays unchanged. One that takes the coach's month below zero needs that total's confirmation. Idempotent per `requestKey`, which becomes the adjustment's id. */
export function adjustPayment(ctx: Ctx<Admin>, input: AdjustPayment): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { requestKey: id, bookingId, amountMinor, reason, confirmed } = input;
    const booking = await lockSession(tx, bookingId);
    const { coachId, status } = booking;
    if (status !== "COMPLETED" && status !== "NO_SHOW") throw new DomainError("conflict", "session.not_completed");
    if (await storeAdjustment(tx, { id, bookingId, coachId, amountMinor, reason })) {
      if (amountMinor >= 0) return;
      const { month, totalMinor } = await findMonthOf(tx, booking);
      if (totalMinor < 0 && confirmed?.totalMinor !== totalMinor)
        throw new DomainError("conflict", "session.month_negative", { month, totalMinor });
      return;
    }
    const select = { bookingId: true, amountMinor: true, reason: true };
    const stored = await tx.db.payAdjustment.findUniqueOrThrow({ where: { id }, select });
    checkRepeated(stored, { bookingId, amountMinor, reason });
  });
}

/**
 * The month whose report will pay an adjustment of a session, and what the coach's total in it is so far. An unpaid session
 * counts in its own month, or late once that month's report is reviewed, as drafting claims it.
 */
async function findMonthOf({ db, now }: Ctx, { coachId, startsAt }: { coachId: string; startsAt: Date }) {
  const [found] = await db.$queryRaw<{ month: string; totalMinor: number }[]>`
    with target as (
      select to_char(first, 'YYYY-MM') as month, (first + interval '1 month') at time zone ${clubTimeZone} as ends
      from generate_series(date_trunc('month', ${startsAt}::timestamptz at time zone ${clubTimeZone}),
        ${now}::timestamptz at time zone ${clubTimeZone} + interval '1 month', interval '1 month') first
      where not exists (select from payment_report p where p.month = to_char(first, 'YYYY-MM')
        and (p.state <> 'DRAFT' or p.review_due_at is not null))
      order by first limit 1
    )
    select t.month, (
      (select coalesce(sum(s.amount_minor), 0) from session_record s left join payment_report p on p.id = s.report_id
        where s.coach_id = ${coachId}::uuid and s.actual_start < t.ends and (p.month = t.month or (p.id is null and (
          to_char(s.actual_start at time zone ${clubTimeZone}, 'YYYY-MM') = t.month
          or exists (select from payment_report e where e.state in ('REVIEWED', 'CLOSED')
            and e.month = to_char(s.actual_start at time zone ${clubTimeZone}, 'YYYY-MM'))))))
      + (select coalesce(sum(a.amount_minor), 0) from pay_adjustment a join booking b on b.id = a.booking_id
          left join payment_report p on p.id = a.report_id
        where a.coach_id = ${coachId}::uuid and b.starts_at < t.ends and (p.id is null or p.month = t.month)))::float8 as "totalMinor"
    from target t`;
  return found ?? { month: "", totalMinor: 0 };
}
