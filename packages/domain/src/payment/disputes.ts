import { type PaymentLine, Prisma } from "@zea/db/generated/client";
import { clubTimeZone } from "../club.ts";
import type { Ctx } from "../context.ts";
import { dateText } from "../time.ts";

/** A disputed line without an answer. */
export const openDispute = { struckAt: { not: null }, answer: null } satisfies Prisma.PaymentLineWhereInput;

export const answerInclude = {
  include: { adjustment: { select: { amountMinor: true, reason: true, bookingId: true } } },
} satisfies Prisma.PaymentLine$answerArgs;

type Answer = Prisma.DisputeAnswerGetPayload<typeof answerInclude>;

/** The answer to a disputed line: the reason is that of the refusal or of the adjustment. */
export function toAnswer({ kind, reason, adjustment, answeredAt }: Answer) {
  return {
    kind,
    answeredAt,
    reason: reason ?? adjustment?.reason ?? null,
    amountMinor: adjustment?.amountMinor ?? null,
  };
}

/** The month whose report pays by now what a struck line had; null while that is left to the next one. */
export async function findPaidIn({ db }: Ctx, { struckIds }: Pick<PaymentLine, "struckIds">): Promise<string | null> {
  const [found] = await db.$queryRaw<{ month: string | null }[]>`
    select max(month) as month from payment_report where id in (
      select report_id from session_record where booking_id = any(${struckIds}::uuid[])
      union select report_id from pay_adjustment where id = any(${struckIds}::uuid[]))`;
  return found?.month ?? null;
}

export type EarlierDispute = { month: string; lineId: string; statementId: string; reason: string };

/** The lines of a report, or of one coach in it, that pay what was disputed in an earlier one, by id, each with those disputes. */
export async function findEarlierDisputes(
  { db }: Ctx,
  { reportId, coachId }: { reportId: string; coachId?: string },
): Promise<Map<string, EarlierDispute[]>> {
  const ofCoach = coachId ? Prisma.sql`l.coach_id = ${coachId}::uuid` : Prisma.sql`true`;
  const rows = await db.$queryRaw<(EarlierDispute & { id: string })[]>`
    select l.id, p.month, s.id as "lineId", a.id as "statementId", s.struck_reason as reason
    from payment_report o join payment_line l on l.report_id = o.id
      join payment_line s on s.coach_id = l.coach_id and s.struck_at is not null
      join payment_report p on p.id = s.report_id and p.month < o.month
      join payment_statement a on a.report_id = s.report_id and a.coach_id = s.coach_id
    where o.id = ${reportId}::uuid and ${ofCoach} and (l.struck_ids && s.struck_ids or l.adjustment_id = any(s.struck_ids)
      or l.adjustment_id is null and l.struck_at is null and exists (
        select from session_record r where r.booking_id = any(s.struck_ids) and r.report_id = o.id
          and (r.actual_start at time zone ${clubTimeZone})::date between l.from_date and l.to_date))
    order by p.month, s.from_date, s.id`;
  const found = new Map<string, EarlierDispute[]>();
  for (const { id, ...dispute } of rows) found.set(id, [...(found.get(id) ?? []), dispute]);
  return found;
}

/** The open disputes of a month's report, or of all of them, oldest first. */
export async function listOpenDisputes({ db }: Ctx, where: { month?: string; take?: number } = {}) {
  const rows = await db.paymentLine.findMany({
    where: { ...openDispute, ...(where.month && { report: { month: where.month } }) },
    orderBy: [{ struckAt: "asc" }, { id: "asc" }],
    ...(where.take && { take: where.take }),
    select: {
      id: true,
      coachName: true,
      kind: true,
      fromDate: true,
      toDate: true,
      amountMinor: true,
      struckAt: true,
      struckReason: true,
      report: { select: { month: true } },
    },
  });
  return rows.flatMap(({ id, fromDate, toDate, struckAt: disputedAt, struckReason: reason, report, ...line }) => {
    const [from, to] = [dateText(fromDate), dateText(toDate)];
    return disputedAt && reason ? [{ ...line, lineId: id, from, to, disputedAt, reason, month: report.month }] : [];
  });
}
