import { Prisma } from "@zea/db/generated/client";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { missingMonths } from "../payment/exception-queries.ts";
import { addDays, dateValue, days, earlier, localDate, monthOf } from "../time.ts";

const documentDays = 30;

/** Coaches with unpaid sessions recorded without a rate, by month. */
export const missingRates = Prisma.sql`
  select r.coach_id as "coachId", c.display_name as coach, count(*)::int as sessions,
    to_char(r.actual_start at time zone ${clubTimeZone}, 'YYYY-MM') as month
  from session_record r join coach c on c.id = r.coach_id
  where r.report_id is null and r.amount_minor is null
  group by 1, 2, 4`;

/** Documents of active coaches that expire within 30 days or have expired; only the latest of each name counts. */
export function expiringDocuments(now: Date): Prisma.Sql {
  const until = addDays(localDate(now, clubTimeZone), documentDays);
  return Prisma.sql`
    select * from (
      select distinct on (d.coach_id, d.name) d.id as "documentId", d.coach_id as "coachId", c.display_name as coach, d.name,
        d.expires_on as "expiresOn"
      from coach_document d join coach c on c.id = d.coach_id where c.is_active
      order by d.coach_id, d.name, d.expires_on desc
    ) latest
    where "expiresOn" <= ${dateValue(until)}::date`;
}

type ExceptionCounts = Record<
  | "disputes"
  | "unrecorded"
  | "waits"
  | "mails"
  | "rates"
  | "reactivations"
  | "creditRequests"
  | "documents"
  | "payrolls",
  number
>;

/** How much of each kind needs an administrator now: the items that `findExceptions` lists the first of. */
export async function countExceptions({ db, now }: Ctx<Admin>): Promise<ExceptionCounts> {
  const dayAgo = earlier(now, days(1));
  const month = monthOf(now, clubTimeZone);
  const [counts] = await db.$queryRaw<ExceptionCounts[]>`
    select
      (select count(*) from payment_line l where l.struck_at is not null
        and not exists (select from dispute_answer a where a.line_id = l.id))::int as disputes,
      (select count(*) from booking where status = 'CONFIRMED' and starts_at < ${dayAgo} and ends_at < ${dayAgo})::int as unrecorded,
      (select count(*) from answer_wait where state = 'OPEN' and due_at <= ${now})::int as waits,
      (select count(*) from mail where state = 'FAILED' and dismissed_at is null)::int as mails,
      (select count(*) from (${missingRates}) rates)::int as rates,
      (select count(*) from athlete where state = 'DEACTIVATED' and reactivation_requested_at is not null)::int as reactivations,
      (select count(*) from credit_request where state = 'OPEN' and due_at > ${now})::int as "creditRequests",
      (select count(*) from (${expiringDocuments(now)}) documents)::int as documents,
      ((select count(*) from payment_report where state <> 'CLOSED' and month < ${month})
        + (select count(*) from (${missingMonths(month)}) missing))::int as payrolls`;
  return counts!;
}
