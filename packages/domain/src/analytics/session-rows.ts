import { Prisma } from "@zea/db/generated/client";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import type { Period } from "../time.ts";
import type { PageRange } from "./rules.ts";

/** The paid grants of a period, latest first. */
export async function listGrants({ db }: Ctx<Admin>, { from, to }: Period, { take, skip }: PageRange) {
  const where = { origin: "GRANT" as const, pricePaidMinor: { gt: 0 }, grantedAt: { gte: from, lt: to } };
  const lots = await db.creditLot.findMany({
    where,
    take,
    skip,
    orderBy: [{ grantedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      granted: true,
      pricePaidMinor: true,
      method: true,
      grantedAt: true,
      account: { select: { athlete: { select: { id: true, user: { select: { name: true } } } } } },
    },
  });
  const { _count, _sum } = await db.creditLot.aggregate({
    where,
    _count: true,
    _sum: { granted: true, pricePaidMinor: true },
  });
  const rows = lots.map(({ id, granted, pricePaidMinor, method, grantedAt, account: { athlete } }) => ({
    lotId: id,
    credits: granted,
    paidMinor: pricePaidMinor,
    method,
    at: grantedAt,
    athlete: { id: athlete.id, name: athlete.user.name },
  }));
  return { rows, count: _count, credits: _sum.granted ?? 0, paidMinor: _sum.pricePaidMinor ?? 0 };
}

/** The session records by real start, latest first, and their total minutes. */
export async function listRecords({ db }: Ctx<Admin>, { from, to }: Period, { take, skip }: PageRange) {
  const where = { actualStart: { gte: from, lt: to } };
  const records = await db.sessionRecord.findMany({
    where,
    take,
    skip,
    orderBy: [{ actualStart: "desc" }, { bookingId: "desc" }],
    select: { actualStart: true, actualEnd: true, billableMinutes: true, booking: { select: bookingSummary } },
  });
  const { _count, _sum } = await db.sessionRecord.aggregate({
    where,
    _count: true,
    _sum: { billableMinutes: true },
  });
  const rows = records.map(({ actualStart, actualEnd, billableMinutes, booking }) => ({
    ...toBookingSummary(booking),
    from: actualStart,
    to: actualEnd,
    minutes: billableMinutes,
  }));
  return { rows, count: _count, minutes: _sum.billableMinutes ?? 0 };
}

/** The ratings given in a period, latest first, and their mean. */
export async function listRatings({ db }: Ctx<Admin>, { from, to }: Period, { take, skip }: PageRange) {
  const where = { givenAt: { gte: from, lt: to } };
  const answers = await db.feedback.findMany({
    where,
    take,
    skip,
    orderBy: [{ givenAt: "desc" }, { bookingId: "desc" }],
    select: { rating: true, givenAt: true, booking: { select: bookingSummary } },
  });
  const { _count, _avg } = await db.feedback.aggregate({ where, _count: true, _avg: { rating: true } });
  const rows = answers.map(({ rating, givenAt, booking }) => ({
    ...toBookingSummary(booking),
    rating,
    at: givenAt,
  }));
  return { rows, count: _count, mean: _avg.rating };
}

type State = "noShows" | "cancelled" | "live";
type Only = { state: State; coachId?: string; weekday?: number; hour?: number };

/** The bookings that count, and the whole they are a part of. */
const states: Record<State, { counted: Prisma.Sql; whole: Prisma.Sql }> = {
  noShows: { counted: Prisma.sql`status = 'NO_SHOW'`, whole: Prisma.sql`status in ('COMPLETED', 'NO_SHOW')` },
  cancelled: {
    counted: Prisma.sql`status = 'CANCELLED' and settled_at is not null`,
    whole: Prisma.sql`(status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW') or (status = 'CANCELLED' and settled_at is not null))`,
  },
  live: {
    counted: Prisma.sql`status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW')`,
    whole: Prisma.sql`status in ('CONFIRMED', 'COMPLETED', 'NO_SHOW')`,
  },
};

/** The bookings of a state that start in a period, latest first; `whole` counts those they are a part of. */
export async function listBookings(ctx: Ctx<Admin>, { from, to }: Period, only: Only, { take, skip }: PageRange) {
  const { db } = ctx;
  const { counted, whole } = states[only.state];
  const wall = Prisma.sql`starts_at at time zone ${clubTimeZone}`;
  const asked = Prisma.join(
    [
      Prisma.sql`starts_at >= ${from} and starts_at < ${to}`,
      ...(only.coachId ? [Prisma.sql`coach_id = ${only.coachId}::uuid`] : []),
      ...(only.weekday === undefined ? [] : [Prisma.sql`extract(isodow from ${wall}) = ${only.weekday}`]),
      ...(only.hour === undefined ? [] : [Prisma.sql`extract(hour from ${wall}) = ${only.hour}`]),
    ],
    " and ",
  );
  const ids = await db.$queryRaw<{ id: string }[]>`
    select id from booking where ${counted} and ${asked} order by starts_at desc, id desc limit ${take} offset ${skip}`;
  const [all] = await db.$queryRaw<[{ count: number; whole: number }]>`
    select (select count(*) from booking where ${counted} and ${asked})::int as count,
      (select count(*) from booking where ${whole} and ${asked})::int as whole`;
  const found = await db.booking.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: bookingSummary,
  });
  return { rows: found.map(toBookingSummary), ...all, coach: await findCoachName(ctx, only.coachId) };
}

async function findCoachName({ db }: Ctx<Admin>, coachId: string | undefined): Promise<string | null> {
  if (!coachId) return null;
  const coach = await db.coach.findUnique({ where: { id: coachId }, select: { displayName: true } });
  return coach?.displayName ?? null;
}
