import { type PaymentReport, Prisma } from "@zea/db/generated/client";
import { clubTimeZone } from "../club.ts";
import type { Ctx } from "../context.ts";
import { monthPeriod } from "../time.ts";
import type { PayableSession } from "./rules.ts";
import type { Month } from "./schema.ts";

/** The condition for a month's own unpaid sessions. */
function ownOf(month: Month): Prisma.Sql {
  const { from, to } = monthPeriod(month, clubTimeZone);
  return Prisma.sql`report_id is null and actual_start >= ${from} and actual_start < ${to}`;
}

/** The ids of unpaid sessions of earlier months whose report was already reviewed: they are paid late, with this one. */
function lateOf(month: Month): Prisma.Sql {
  return Prisma.sql`
    select r.booking_id from payment_report p join session_record r
      on r.actual_start >= (p.month || '-01')::timestamp at time zone ${clubTimeZone}
      and r.actual_start < ((p.month || '-01')::timestamp + interval '1 month') at time zone ${clubTimeZone}
    where p.month < ${month} and p.state in ('REVIEWED', 'CLOSED') and r.report_id is null`;
}

/** The ids of all unpaid sessions that a month's report would pay. */
function unpaidOf(month: Month): Prisma.Sql {
  return Prisma.sql`select booking_id from session_record where ${ownOf(month)} union all ${lateOf(month)}`;
}

/** Unpaid adjustments of sessions up to the end of the month. */
function unpaidAdjustmentsOf(month: Month) {
  return { reportId: null, booking: { startsAt: { lt: monthPeriod(month, clubTimeZone).to } } };
}

/** Assigns unpaid sessions and adjustments to a draft; sessions without a rate stay unassigned. */
export async function claimUnpaid({ db }: Ctx, { id, month }: Pick<PaymentReport, "id" | "month">): Promise<void> {
  await db.$executeRaw`
    update session_record set report_id = ${id}::uuid where ${ownOf(month)} and amount_minor is not null`;
  await db.$executeRaw`
    update session_record set report_id = ${id}::uuid where booking_id in (${lateOf(month)}) and amount_minor is not null`;
  await db.payAdjustment.updateMany({ where: unpaidAdjustmentsOf(month), data: { reportId: id } });
}

/** The number of unpaid sessions with a rate, and of adjustments, that a month's report would pay. */
export async function countUnclaimed({ db }: Ctx, month: Month): Promise<number> {
  const [found] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from session_record where amount_minor is not null and booking_id in (${unpaidOf(month)})`;
  return (found?.count ?? 0) + (await db.payAdjustment.count({ where: unpaidAdjustmentsOf(month) }));
}

/** What a month's report would pay if drafted now, including sessions without a rate. */
export async function findUnpaid({ db }: Ctx, month: Month) {
  const records = await db.$queryRaw<PayableSession[]>`
    select booking_id as "bookingId", coach_id as "coachId", actual_start as "actualStart",
      billable_minutes as "billableMinutes", amount_minor as "amountMinor"
    from session_record where booking_id in (${unpaidOf(month)})`;
  const adjustments = await db.payAdjustment.findMany({
    where: unpaidAdjustmentsOf(month),
    select: { amountMinor: true },
  });
  return { records, adjustments };
}
