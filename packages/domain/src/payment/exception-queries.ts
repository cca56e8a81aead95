import { Prisma } from "@zea/db/generated/client";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { days, earlier, monthPeriod } from "../time.ts";
import { countUnclaimed } from "./claim-unpaid.ts";
import { listOpenDisputes } from "./disputes.ts";
import type { RequestReport } from "./schema.ts";

/**
 * What an administrator should resolve: disputes to answer and, before the review, sessions without outcome (in the
 * current month from a day after their end), records without a rate, an athlete's overlapping records, earlier months without a report, and the
 * number of sessions and adjustments that the draft lacks.
 */
export async function listExceptions(ctx: Ctx<Admin>, input: RequestReport) {
  const [disputes, unrecorded, withoutRate, overlaps, missingMonths, undrafted] = await Promise.all([
    listOpenDisputes(ctx, input),
    listUnrecorded(ctx, input),
    listWithoutRate(ctx, input),
    listOverlaps(ctx, input),
    listMissingMonths(ctx, input),
    countUndrafted(ctx, input),
  ]);
  return { disputes, unrecorded, withoutRate, overlaps, missingMonths, undrafted };
}

/** The number of exceptions that a page lists. */
export async function countExceptions(ctx: Ctx<Admin>, input: RequestReport): Promise<number> {
  const { unrecorded, withoutRate, overlaps, missingMonths } = await listExceptions(ctx, input);
  return unrecorded.length + withoutRate.length + overlaps.length + missingMonths.length;
}

async function countUndrafted(ctx: Ctx<Admin>, { month }: RequestReport): Promise<number> {
  const draft = await ctx.db.paymentReport.count({ where: { month, state: "DRAFT" } });
  return draft === 0 ? 0 : countUnclaimed(ctx, month);
}

async function listUnrecorded({ db, now }: Ctx<Admin>, { month }: RequestReport) {
  const { from, to } = monthPeriod(month, clubTimeZone);
  const rows = await db.booking.findMany({
    where: {
      status: "CONFIRMED",
      startsAt: { gte: from, lt: to },
      endsAt: { lt: to <= now ? now : earlier(now, days(1)) },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { ...bookingSummary, coachId: true },
  });
  const reminders = await db.mail.groupBy({
    by: ["subjectId"],
    where: {
      recipientId: { in: [...new Set(rows.map(({ coachId }) => coachId))] },
      kind: "session-unrecorded",
      subjectId: { in: rows.map(({ id }) => id) },
    },
    _max: { requestedAt: true },
  });
  const remindedAt = new Map(reminders.map(({ subjectId, _max }) => [subjectId, _max.requestedAt]));
  return rows.map((row) => ({ ...toBookingSummary(row), remindedAt: remindedAt.get(row.id) ?? null }));
}

async function listWithoutRate({ db }: Ctx<Admin>, { month }: RequestReport) {
  const { from, to } = monthPeriod(month, clubTimeZone);
  const rows = await db.sessionRecord.findMany({
    where: { amountMinor: null, actualStart: { gte: from, lt: to } },
    orderBy: [{ actualStart: "asc" }, { bookingId: "asc" }],
    select: { actualStart: true, actualEnd: true, billableMinutes: true, booking: { select: bookingSummary } },
  });
  return rows.map(({ booking, ...record }) => ({ ...toBookingSummary(booking), ...record }));
}

/** Pairs of an athlete's records that overlap, the later one with the `other`; a coach's own records cannot. */
async function listOverlaps({ db }: Ctx<Admin>, { month }: RequestReport) {
  const { from, to } = monthPeriod(month, clubTimeZone);
  const pairs = await db.$queryRaw<{ bookingId: string; otherId: string }[]>`
    select distinct on (r.actual_start, r.booking_id) r.booking_id as "bookingId", o.booking_id as "otherId"
    from session_record r join booking b on b.id = r.booking_id
    join booking ob on ob.athlete_id = b.athlete_id and ob.id <> b.id
    join session_record o on o.booking_id = ob.id
    where r.actual_start >= ${from} and r.actual_start < ${to} and o.actual_start >= ${from}
      and o.actual_start < r.actual_end and o.actual_end > r.actual_start
      and (o.actual_start, o.booking_id) < (r.actual_start, r.booking_id)
    order by r.actual_start, r.booking_id, o.actual_start desc`;
  const rows = await db.sessionRecord.findMany({
    where: { bookingId: { in: pairs.flatMap(({ bookingId, otherId }) => [bookingId, otherId]) } },
    select: { actualStart: true, actualEnd: true, booking: { select: bookingSummary } },
  });
  const sessions = rows.map(({ booking, ...record }) => ({ ...toBookingSummary(booking), ...record }));
  const byId = new Map(sessions.map((session) => [session.bookingId, session]));
  return pairs.flatMap(({ bookingId, otherId }) => {
    const [session, other] = [byId.get(bookingId), byId.get(otherId)];
    return session && other ? [{ ...session, other }] : [];
  });
}

/** Earlier months with unpaid sessions and no report. */
export async function listMissingMonths({ db }: Ctx<Admin>, { month }: RequestReport): Promise<string[]> {
  const rows = await db.$queryRaw<{ month: string }[]>`${missingMonths(month)} order by month`;
  return rows.map((row) => row.month);
}

/** The months before `month` with unpaid sessions and no report. */
export function missingMonths(month: string): Prisma.Sql {
  const before = monthPeriod(month, clubTimeZone).from;
  return Prisma.sql`
    select month from (
      select to_char(first, 'YYYY-MM') as month, first at time zone ${clubTimeZone} as begins,
        (first + interval '1 month') at time zone ${clubTimeZone} as ends
      from generate_series(
        date_trunc('month', (select min(actual_start) from session_record where report_id is null) at time zone ${clubTimeZone}),
        ${before}::timestamptz at time zone ${clubTimeZone} - interval '1 month', interval '1 month') first) one
    where exists (select from session_record where report_id is null and actual_start >= begins and actual_start < ends)
      and not exists (select from payment_report p where p.month = one.month)`;
}
