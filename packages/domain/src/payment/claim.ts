import { type PaymentReport, Prisma } from "@zea/db/generated/client";
import { clubTimeZone } from "../club.ts";
import type { Ctx } from "../context.ts";
import { monthPeriod, type PayableSession } from "./rules.ts";
import type { Month } from "./schema.ts";

/** What is true of a month's own unpaid sessions. */
function ownOf(month: Month): Prisma.Sql {
  const { from, to } = monthPeriod(month, clubTimeZone);
  return Prisma.sql`report_id is null and actual_start >= ${from} and actual_start < ${to}`;
}

/** The ids of unpaid sessions of earlier months whose report was reviewed: they come late, with this one. */
function lateOf(month: Month): Prisma.Sql {
  return Prisma.sql`
    select r.booking_id from payment_report p join session_record r
      on r.actual_start >= (p.month || '-01')::timestamp at time zone ${clubTimeZone}
      and r.actual_start < ((p.month || '-01')::timestamp + interval '1 month') at time zone ${clubTimeZone}
    where p.month < ${month} and p.state in ('REVIEWED', 'CLOSED') and r.report_id is null`;
}

/** The ids of all that fall to a month's report. */
function unpaidOf(month: Month): Prisma.Sql {
  return Prisma.sql`select booking_id from session_record where ${ownOf(month)} union all ${lateOf(month)}`;
}

/** Those of sessions up to the end of the month. */
function unpaidAdjustmentsOf(month: Month) {
  return { reportId: null, booking: { startsAt: { lt: monthPeriod(month, clubTimeZone).to } } };
}

/** Gives a draft what falls to it; a session without a rate is left out until it has one. */
export async function claimUnpaid({ db }: Ctx, { id, month }: Pick<PaymentReport, "id" | "month">): Promise<void> {
  await db.$executeRaw`
    update session_record set report_id = ${id}::uuid where ${ownOf(month)} and amount_minor is not null`;
  await db.$executeRaw`
    update session_record set report_id = ${id}::uuid where booking_id in (${lateOf(month)}) and amount_minor is not null`;
  await db.payAdjustment.updateMany({ where: unpaidAdjustmentsOf(month), data: { reportId: id } });
}

/** How many rated sessions and adjustments fall to a month's report and are in none yet. */
export async function countUnclaimed({ db }: Ctx, month: Month): Promise<number> {
  const [found] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from session_record where amount_minor is not null and booking_id in (${unpaidOf(month)})`;
  return (found?.count ?? 0) + (await db.payAdjustment.count({ where: unpaidAdjustmentsOf(month) }));
}

/** What a month's report would pay if it were drafted now, and the sessions that wait for a rate. */
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
