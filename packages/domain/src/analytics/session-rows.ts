import { Prisma } from "@zea/db/generated/client";
import { clubTimeZone } from "../club.ts";
import type { Admin, Ctx } from "../context.ts";
import type { Part, Range } from "./rules.ts";

const names = {
  athlete: { select: { id: true, user: { select: { name: true } } } },
  coach: { select: { id: true, displayName: true } },
  sessionType: { select: { nameEs: true, nameEn: true } },
} satisfies Prisma.BookingSelect;

type Named = Prisma.BookingGetPayload<{ select: typeof names }>;

function namesOf({ athlete, coach, sessionType }: Named) {
  return {
    athlete: { id: athlete.id, name: athlete.user.name },
    coach: { id: coach.id, name: coach.displayName },
    sessionType: { es: sessionType.nameEs, en: sessionType.nameEn },
  };
}

/** The credits that were paid for in a range, the latest first; gifts are none. */
export async function listGrants({ db }: Ctx<Admin>, { from, to }: Range, { limit, offset }: Part) {
  const where = { origin: "GRANT" as const, pricePaidMinor: { gt: 0 }, grantedAt: { gte: from, lt: to } };
  const lots = await db.creditLot.findMany({
    ...{ where, take: limit, skip: offset, orderBy: [{ grantedAt: "desc" }, { id: "desc" }] },
    select: {
      ...{ id: true, granted: true, pricePaidMinor: true, method: true, grantedAt: true },
      account: { select: { athlete: { select: { id: true, user: { select: { name: true } } } } } },
    },
  });
  const { _count, _sum } = await db.creditLot.aggregate({
    ...{ where, _count: true, _sum: { granted: true, pricePaidMinor: true } },
  });
  const rows = lots.map(({ id, granted, pricePaidMinor, method, grantedAt, account: { athlete } }) => ({
    ...{ lotId: id, credits: granted, paidMinor: pricePaidMinor, method, at: grantedAt },
    athlete: { id: athlete.id, name: athlete.user.name },
  }));
  return { rows, count: _count, credits: _sum.granted ?? 0, paidMinor: _sum.pricePaidMinor ?? 0 };
}

/** The session records whose real start lies in a range, the latest first, and their minutes. */
export async function listRecords({ db }: Ctx<Admin>, { from, to }: Range, { limit, offset }: Part) {
  const where = { actualStart: { gte: from, lt: to } };
  const records = await db.sessionRecord.findMany({
    ...{ where, take: limit, skip: offset, orderBy: [{ actualStart: "desc" }, { bookingId: "desc" }] },
    select: {
      ...{ bookingId: true, actualStart: true, actualEnd: true, billableMinutes: true },
      booking: { select: names },
    },
  });
  const { _count, _sum } = await db.sessionRecord.aggregate({
    ...{ where, _count: true, _sum: { billableMinutes: true } },
  });
  const rows = records.map(({ bookingId, actualStart, actualEnd, billableMinutes, booking }) => ({
    ...{ bookingId, from: actualStart, to: actualEnd, minutes: billableMinutes, ...namesOf(booking) },
  }));
  return { rows, count: _count, minutes: _sum.billableMinutes ?? 0 };
}

/** The ratings given in a range, the latest first, and their mean. */
export async function listRatings({ db }: Ctx<Admin>, { from, to }: Range, { limit, offset }: Part) {
  const where = { givenAt: { gte: from, lt: to } };
  const answers = await db.feedback.findMany({
    ...{ where, take: limit, skip: offset, orderBy: [{ givenAt: "desc" }, { bookingId: "desc" }] },
    select: { bookingId: true, rating: true, givenAt: true, booking: { select: { startsAt: true, ...names } } },
  });
  const { _count, _avg } = await db.feedback.aggregate({ ...{ where, _count: true, _avg: { rating: true } } });
  const rows = answers.map(({ bookingId, rating, givenAt, booking }) => ({
    ...{ bookingId, rating, at: givenAt, startsAt: booking.startsAt, ...namesOf(booking) },
  }));
  return { rows, count: _count, mean: _avg.rating };
}

type State = "noShows" | "cancelled" | "live";
type Only = { state: State; coachId?: string; weekday?: number; hour?: number };

/** What is counted, and of what. */
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

/** The bookings of a kind that start in a range, the latest first; `whole` are those of which they are a part. */
export async function listBookings(ctx: Ctx<Admin>, { from, to }: Range, only: Only, { limit, offset }: Part) {
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
    select id from booking where ${counted} and ${asked} order by starts_at desc, id desc limit ${limit} offset ${offset}`;
  const [all] = await db.$queryRaw<[{ count: number; whole: number }]>`
    select (select count(*) from booking where ${counted} and ${asked})::int as count,
      (select count(*) from booking where ${whole} and ${asked})::int as whole`;
  const found = await db.booking.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: { id: true, startsAt: true, status: true, ...names },
  });
  const rows = found.map(({ id, startsAt, status, ...row }) => ({ bookingId: id, startsAt, status, ...namesOf(row) }));
  return { rows, ...all, coach: await findCoachName(ctx, only.coachId) };
}

async function findCoachName({ db }: Ctx<Admin>, coachId: string | undefined): Promise<string | null> {
  if (!coachId) return null;
  const coach = await db.coach.findUnique({ where: { id: coachId }, select: { displayName: true } });
  return coach?.displayName ?? null;
}
