import type { Prisma } from "@zea/db/generated/client";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import { clubTimeZone } from "../club.ts";
import type { Coach, Ctx } from "../context.ts";
import { addMonths, localDate, monthOf, monthPeriod } from "../time.ts";
import { totalsOf, weekLinesOf, weeksOf } from "./rules.ts";
import type { FindMonthPayment } from "./schema.ts";

const payable = {
  bookingId: true,
  coachId: true,
  actualStart: true,
  actualEnd: true,
  billableMinutes: true,
  hourlyRateMinor: true,
  amountMinor: true,
} satisfies Prisma.SessionRecordSelect;

/**
 * What a coach has earned in a month, by default the current one: sessions by week, sessions without a rate, adjustments,
 * and totals in minor units. A session belongs to the club-local month of its actual start, an adjustment to the month in
 * which it was made.
 */
export async function findMonthPayment(ctx: Ctx<Coach>, { month = monthOf(ctx.now, clubTimeZone) }: FindMonthPayment) {
  const { db, actor, now } = ctx;
  const [records, adjustments, first] = await Promise.all([
    db.sessionRecord.findMany({
      where: { coachId: actor.id, actualStart: during(month) },
      select: { ...payable, booking: { select: bookingSummary } },
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
        booking: { select: bookingSummary },
      },
    }),
    db.sessionRecord.findFirst({
      where: { coachId: actor.id },
      orderBy: { actualStart: "asc" },
      select: { actualStart: true },
    }),
  ]);
  const { lines, withoutRate } = weekLinesOf(records, clubTimeZone);
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
    adjustments: adjustments.map(({ booking, ...adjustment }) => ({ ...toBookingSummary(booking), ...adjustment })),
    totals: totalsOf(lines, adjustments),
  };
}

/** What a coach has earned in the current month, by week, and the number of sessions without a rate. */
export async function findPaymentSoFar(ctx: Ctx<Coach>) {
  const { db, actor, now } = ctx;
  const month = monthOf(now, clubTimeZone);
  const [records, adjustments] = await Promise.all([
    db.sessionRecord.findMany({ where: { coachId: actor.id, actualStart: during(month) }, select: payable }),
    db.payAdjustment.findMany({
      where: { coachId: actor.id, createdAt: during(month) },
      select: { amountMinor: true },
    }),
  ]);
  const { lines, withoutRate } = weekLinesOf(records, clubTimeZone);
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

/** The month's weeks that have begun, including empty ones. */
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

type SessionRow<Amount> = Omit<Prisma.SessionRecordGetPayload<{ select: typeof payable }>, "amountMinor"> & {
  amountMinor: Amount;
  booking: Parameters<typeof toBookingSummary>[0];
};

function toSession<Amount>({ booking, coachId: _, ...record }: SessionRow<Amount>) {
  return { ...toBookingSummary(booking), ...record };
}
