import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { listOpenDisputes, openDispute } from "../payment/disputes.ts";
import { listMissingMonths } from "../payment/exception-queries.ts";
import { addDays, dateText, dateValue, days, earlier, localDate, monthOf } from "../time.ts";

/** How many items of a kind are listed; all are counted. */
const shown = 3;
const documentDays = 30;

/** What needs an administrator now, per kind the count and the items waiting longest. Queried one after another, to hold few connections. */
export async function findExceptions(ctx: Ctx<Admin>) {
  return {
    disputes: await findDisputes(ctx),
    unrecorded: await findUnrecorded(ctx),
    waits: await findOverdueWaits(ctx),
    mails: await findFailedMails(ctx),
    rates: await findMissingRates(ctx),
    reactivations: await findReactivations(ctx),
    creditRequests: await findCreditRequests(ctx),
    documents: await findExpiringDocuments(ctx),
    payrolls: await findOpenReports(ctx),
  };
}

/** Lines that coaches have disputed and nobody has answered. */
async function findDisputes(ctx: Ctx<Admin>) {
  const count = await ctx.db.paymentLine.count({ where: openDispute });
  return { count, items: await listOpenDisputes(ctx, { take: shown }) };
}

/** Sessions still confirmed a day after their end. */
async function findUnrecorded({ db, now }: Ctx<Admin>) {
  const dayAgo = earlier(now, days(1));
  const where = { status: "CONFIRMED" as const, startsAt: { lt: dayAgo }, endsAt: { lt: dayAgo } };
  const count = await db.booking.count({ where });
  const rows = await db.booking.findMany({
    where,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: shown,
    select: bookingSummary,
  });
  const items = rows.map((row) => ({ ...toBookingSummary(row), month: monthOf(row.startsAt, clubTimeZone) }));
  return { count, items };
}

async function findOverdueWaits({ db, now }: Ctx<Admin>) {
  const where = { state: "OPEN" as const, dueAt: { lte: now } };
  const count = await db.answerWait.count({ where });
  const rows = await db.answerWait.findMany({
    where,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: shown,
    select: { id: true, kind: true, dueAt: true, booking: { select: bookingSummary } },
  });
  const items = rows.map(({ id, kind, dueAt, booking }) => {
    const { athlete, coach } = toBookingSummary(booking);
    return { waitId: id, kind, dueAt, name: kind === "FEEDBACK" ? athlete.name : coach.name };
  });
  return { count, items };
}

async function findFailedMails({ db }: Ctx<Admin>) {
  const where = { state: "FAILED" as const, dismissedAt: null };
  const count = await db.mail.count({ where });
  const rows = await db.mail.findMany({
    where,
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: shown,
    select: { id: true, kind: true, requestedAt: true, recipient: { select: { name: true } } },
  });
  const items = rows.map(({ id, kind, requestedAt, recipient }) => ({
    mailId: id,
    kind,
    requestedAt,
    name: recipient.name,
  }));
  return { count, items };
}

/** Coaches with unpaid sessions recorded without a rate, by month. */
async function findMissingRates({ db }: Ctx<Admin>) {
  const rows = await db.$queryRaw<{ coachId: string; coach: string; month: string; sessions: number }[]>`
    select r.coach_id as "coachId", c.display_name as coach, count(*)::int as sessions,
      to_char(r.actual_start at time zone ${clubTimeZone}, 'YYYY-MM') as month
    from session_record r join coach c on c.id = r.coach_id
    where r.report_id is null and r.amount_minor is null
    group by 1, 2, 4 order by 4, 2, 1`;
  return { count: rows.length, items: rows.slice(0, shown) };
}

async function findReactivations({ db }: Ctx<Admin>) {
  const where = { state: "DEACTIVATED" as const, reactivationRequestedAt: { not: null } };
  const count = await db.athlete.count({ where });
  const rows = await db.athlete.findMany({
    where,
    orderBy: [{ reactivationRequestedAt: "asc" }, { id: "asc" }],
    take: shown,
    select: { id: true, reactivationRequestedAt: true, user: { select: { name: true } } },
  });
  const items = rows.flatMap(({ id, reactivationRequestedAt: requestedAt, user }) =>
    requestedAt ? [{ athleteId: id, requestedAt, name: user.name }] : [],
  );
  return { count, items };
}

async function findCreditRequests({ db, now }: Ctx<Admin>) {
  const where = { state: "OPEN" as const, dueAt: { gt: now } };
  const count = await db.creditRequest.count({ where });
  const rows = await db.creditRequest.findMany({
    where,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: shown,
    select: {
      id: true,
      credits: true,
      dueAt: true,
      athlete: { select: { user: { select: { name: true } } } },
    },
  });
  const items = rows.map(({ id, credits, dueAt, athlete }) => ({
    requestId: id,
    credits,
    dueAt,
    name: athlete.user.name,
  }));
  return { count, items };
}

/** Documents of active coaches that expire within 30 days or have expired; only the latest of each name counts. */
async function findExpiringDocuments({ db, now }: Ctx<Admin>) {
  const today = localDate(now, clubTimeZone);
  const rows = await db.$queryRaw<DocumentRow[]>`
    select * from (
      select distinct on (d.coach_id, d.name) d.id as "documentId", d.coach_id as "coachId", c.display_name as coach, d.name,
        d.expires_on as "expiresOn"
      from coach_document d join coach c on c.id = d.coach_id where c.is_active
      order by d.coach_id, d.name, d.expires_on desc
    ) latest
    where "expiresOn" <= ${dateValue(addDays(today, documentDays))}::date order by "expiresOn", "documentId"`;
  const items = rows.slice(0, shown).map(({ expiresOn, ...row }) => {
    const date = dateText(expiresOn);
    return { ...row, expiresOn: date, isOver: date < today };
  });
  return { count: rows.length, items };
}

type DocumentRow = { documentId: string; coachId: string; coach: string; name: string; expiresOn: Date };

/** Past months whose report is not closed, or missing though there is something to pay. */
async function findOpenReports(ctx: Ctx<Admin>) {
  const month = monthOf(ctx.now, clubTimeZone);
  const open = await ctx.db.$queryRaw<ReportRow[]>`
    select month, state::text as state,
      (select count(*) from payment_statement s where s.report_id = p.id and s.state = 'OPEN')::int as "openStatements"
    from payment_report p where state <> 'CLOSED' and month < ${month}`;
  const missing = await listMissingMonths(ctx, { month });
  const rows = [...open, ...missing.map((one) => ({ month: one, state: null, openStatements: 0 }))];
  const ordered = rows.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return { count: rows.length, items: ordered.slice(0, shown) };
}

type ReportRow = { month: string; state: "DRAFT" | "REVIEWED" | null; openStatements: number };
