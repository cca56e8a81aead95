import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import { listOpenDisputes } from "../payment/disputes.ts";
import { listMissingMonths } from "../payment/exception-queries.ts";
import { dateText, days, earlier, localDate, monthOf } from "../time.ts";
import { countExceptions, expiringDocuments, missingRates } from "./exception-counts.ts";

/** How many items of a kind are listed; `countExceptions` counts all. */
const shown = 3;

/** What needs an administrator now, per kind the count and the items waiting longest. Queried one after another, to hold few connections. */
export async function findExceptions(ctx: Ctx<Admin>) {
  const counts = await countExceptions(ctx);
  const items = await listFirst(ctx);
  return {
    disputes: { count: counts.disputes, items: items.disputes },
    unrecorded: { count: counts.unrecorded, items: items.unrecorded },
    waits: { count: counts.waits, items: items.waits },
    mails: { count: counts.mails, items: items.mails },
    rates: { count: counts.rates, items: items.rates },
    reactivations: { count: counts.reactivations, items: items.reactivations },
    creditRequests: { count: counts.creditRequests, items: items.creditRequests },
    documents: { count: counts.documents, items: items.documents },
    payrolls: { count: counts.payrolls, items: items.payrolls },
  };
}

async function listFirst(ctx: Ctx<Admin>) {
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
function findDisputes(ctx: Ctx<Admin>) {
  return listOpenDisputes(ctx, { take: shown });
}

/** Sessions still confirmed a day after their end. */
async function findUnrecorded({ db, now }: Ctx<Admin>) {
  const dayAgo = earlier(now, days(1));
  const where = { status: "CONFIRMED" as const, startsAt: { lt: dayAgo }, endsAt: { lt: dayAgo } };
  const rows = await db.booking.findMany({
    where,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: shown,
    select: bookingSummary,
  });
  return rows.map((row) => ({ ...toBookingSummary(row), month: monthOf(row.startsAt, clubTimeZone) }));
}

async function findOverdueWaits({ db, now }: Ctx<Admin>) {
  const where = { state: "OPEN" as const, dueAt: { lte: now } };
  const rows = await db.answerWait.findMany({
    where,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: shown,
    select: { id: true, kind: true, dueAt: true, booking: { select: bookingSummary } },
  });
  return rows.map(({ id, kind, dueAt, booking }) => {
    const { athlete, coach } = toBookingSummary(booking);
    return { waitId: id, kind, dueAt, name: kind === "FEEDBACK" ? athlete.name : coach.name };
  });
}

async function findFailedMails({ db }: Ctx<Admin>) {
  const where = { state: "FAILED" as const, dismissedAt: null };
  const rows = await db.mail.findMany({
    where,
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: shown,
    select: { id: true, kind: true, requestedAt: true, recipient: { select: { name: true } } },
  });
  return rows.map(({ id, kind, requestedAt, recipient }) => ({
    mailId: id,
    kind,
    requestedAt,
    name: recipient.name,
  }));
}

/** Coaches with unpaid sessions recorded without a rate, by month. */
function findMissingRates({ db }: Ctx<Admin>) {
  return db.$queryRaw<{ coachId: string; coach: string; month: string; sessions: number }[]>`
    ${missingRates} order by 4, 2, 1 limit ${shown}`;
}

async function findReactivations({ db }: Ctx<Admin>) {
  const where = { state: "DEACTIVATED" as const, reactivationRequestedAt: { not: null } };
  const rows = await db.athlete.findMany({
    where,
    orderBy: [{ reactivationRequestedAt: "asc" }, { id: "asc" }],
    take: shown,
    select: { id: true, reactivationRequestedAt: true, user: { select: { name: true } } },
  });
  return rows.flatMap(({ id, reactivationRequestedAt: requestedAt, user }) =>
    requestedAt ? [{ athleteId: id, requestedAt, name: user.name }] : [],
  );
}

async function findCreditRequests({ db, now }: Ctx<Admin>) {
  const where = { state: "OPEN" as const, dueAt: { gt: now } };
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
  return rows.map(({ id, credits, dueAt, athlete }) => ({
    requestId: id,
    credits,
    dueAt,
    name: athlete.user.name,
  }));
}

/** Documents of active coaches that expire soon or have expired. */
async function findExpiringDocuments({ db, now }: Ctx<Admin>) {
  const today = localDate(now, clubTimeZone);
  const rows = await db.$queryRaw<DocumentRow[]>`
    ${expiringDocuments(now)} order by "expiresOn", "documentId" limit ${shown}`;
  return rows.map(({ expiresOn, ...row }) => {
    const date = dateText(expiresOn);
    return { ...row, expiresOn: date, isOver: date < today };
  });
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
  return ordered.slice(0, shown);
}

type ReportRow = { month: string; state: "DRAFT" | "REVIEWED" | null; openStatements: number };
