import type { Prisma } from "@zea/db/generated/client";
import { clubTimeZone } from "../club.ts";
import type { Coach, Ctx } from "../context.ts";
import { localDate } from "../time.ts";
import { addMonths, linesOf, monthOf, monthPeriod, totalsOf, weeksOf } from "./rules.ts";
import type { MonthPay } from "./schema.ts";

const person = { select: { fullName: true, user: { select: { name: true } } } } satisfies Prisma.AthleteDefaultArgs;
const aboutSession = {
  startsAt: true,
  endsAt: true,
  athlete: person,
  sessionType: { select: { nameEs: true, nameEn: true } },
} satisfies Prisma.BookingSelect;

const payable = {
  ...{ bookingId: true, coachId: true, actualStart: true, actualEnd: true },
  ...{ billableMinutes: true, hourlyRateMinor: true, amountMinor: true },
} satisfies Prisma.SessionRecordSelect;

/**
 * What a coach has earned in a month, this one if none is named: its weeks with their sessions line by line, the sessions
 * that have no rate yet, the corrections made in it, and what all adds up to (minor units). A session belongs to the
 * club-local month of its actual start, a correction to that in which it was made.
 */
export async function findMonthPay(ctx: Ctx<Coach>, { month = monthOf(ctx.now, clubTimeZone) }: MonthPay) {
  const { db, actor, now } = ctx;
  const [records, adjustments, first] = await Promise.all([
    db.sessionRecord.findMany({
      where: { coachId: actor.id, actualStart: during(month) },
      select: { ...payable, booking: { select: aboutSession } },
    }),
    db.payAdjustment.findMany({
      where: { coachId: actor.id, createdAt: during(month) },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: {
        id: true,
        bookingId: true,
        amountMinor: true,
        reason: true,
        createdAt: true,
        booking: { select: aboutSession },
      },
    }),
    db.sessionRecord.findFirst({
      where: { coachId: actor.id },
      orderBy: { actualStart: "asc" },
      select: { actualStart: true },
    }),
  ]);
  const { lines, withoutRate } = linesOf(records, clubTimeZone);
  const current = monthOf(now, clubTimeZone);
  return {
    month,
    isCurrent: month === current,
    isOver: month < current,
    earlierMonth: first && monthOf(first.actualStart, clubTimeZone) < month ? addMonths(month, -1) : null,
    laterMonth: month < current ? addMonths(month, 1) : null,
    weeks: weeksSoFar(ctx, month, lines).map(({ sessions, ...week }) => ({
      ...week,
      sessions: sessions.map(toSession),
    })),
    withoutRate: withoutRate.map(toSession),
    adjustments: adjustments.map(({ booking, ...adjustment }) => ({ ...adjustment, ...toAbout(booking) })),
    totals: totalsOf(lines, adjustments),
  };
}

/** What a coach has earned in this month so far, week by week, and how many sessions have no rate yet. */
export async function findPaySoFar(ctx: Ctx<Coach>) {
  const { db, actor, now } = ctx;
  const month = monthOf(now, clubTimeZone);
  const [records, adjustments] = await Promise.all([
    db.sessionRecord.findMany({ where: { coachId: actor.id, actualStart: during(month) }, select: payable }),
    db.payAdjustment.findMany({
      where: { coachId: actor.id, createdAt: during(month) },
      select: { amountMinor: true },
    }),
  ]);
  const { lines, withoutRate } = linesOf(records, clubTimeZone);
  return {
    month,
    ...totalsOf(lines, adjustments),
    withoutRate: withoutRate.length,
    weeks: weeksSoFar(ctx, month, lines).map(({ sessions, ...week }) => ({ ...week, sessions: sessions.length })),
  };
}

function during(month: string) {
  const { from, to } = monthPeriod(month, clubTimeZone);
  return { gte: from, lt: to };
}

type Line<Session> = { week: { from: string }; sessions: Session[]; minutes: number; amountMinor: number };

/** The month's weeks that have begun, each with its line, also where it is empty; the one with today is marked. */
function weeksSoFar<Session>({ now }: Ctx, month: string, lines: readonly Line<Session>[]) {
  const today = localDate(now, clubTimeZone);
  return weeksOf(month)
    .filter(({ from }) => from <= today)
    .map((week) => {
      const line = lines.find((one) => one.week.from === week.from);
      const { sessions = [], minutes = 0, amountMinor = 0 } = line ?? {};
      return { ...week, isCurrent: week.to >= today, sessions, minutes, amountMinor };
    });
}

type About = Prisma.BookingGetPayload<{ select: typeof aboutSession }>;

function toAbout({ startsAt, endsAt, athlete, sessionType }: About) {
  return {
    ...{ startsAt, endsAt },
    athleteName: athlete.fullName ?? athlete.user.name,
    sessionType: { es: sessionType.nameEs, en: sessionType.nameEn },
  };
}

type SessionRow<Amount> = Omit<Prisma.SessionRecordGetPayload<{ select: typeof payable }>, "amountMinor"> & {
  amountMinor: Amount;
  booking: About;
};

function toSession<Amount>({ booking, coachId: _, ...record }: SessionRow<Amount>) {
  return { ...record, ...toAbout(booking) };
}
