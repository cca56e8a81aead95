import type { Prisma } from "@zea/db/generated/client";
import { ownedBy } from "../booking/queries.ts";
import { liveStatuses } from "../booking/rules.ts";
import type { BookingId } from "../booking/schema.ts";
import type { Ctx, Person, Visitor } from "../context.ts";
import { DomainError } from "../errors.ts";
import { days, later } from "../time.ts";

const daysBack = 90;
const atMost = 2000;

/** Bookings that a calendar shows: the live ones, and the cancelled ones that had been confirmed, for they may lie in it already. */
const shown = {
  OR: [{ status: { in: [...liveStatuses] } }, { status: "CANCELLED", settledAt: { not: null } }],
} satisfies Prisma.BookingWhereInput;

const parts = {
  ...{ id: true, status: true, startsAt: true, endsAt: true, requestedAt: true, settledAt: true, cancelledAt: true },
  athlete: { select: { fullName: true, user: { select: { name: true } } } },
  coach: { select: { displayName: true } },
  sessionType: { select: { nameEs: true, nameEn: true } },
} satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof parts }>;

/** A booking as its athlete's or its coach's calendar shows it; `withName` is the other one of the two. */
export type CalendarBooking = ReturnType<typeof toCalendar>;

/** The key of the person's calendar address, or null where there is none. */
export async function findFeed({ db, actor }: Ctx<Person>): Promise<{ key: string } | null> {
  return db.calendarFeed.findUnique({ where: { personId: actor.id }, select: { key: true } });
}

/** Whose calendar a key opens and what is in it, from 90 days back on; null for a key that opens none. */
export async function findFeedBookings({ db, now }: Ctx<Visitor>, { key }: { key: string }) {
  const feed = await db.calendarFeed.findUnique({
    where: { key },
    select: { person: { select: { id: true, role: true, locale: true } } },
  });
  if (!feed || feed.person.role === "ADMIN") return null;
  const { id, role, locale } = feed.person;
  const rows = await db.booking.findMany({
    where: { ...shown, ...ownedBy({ role, id }), startsAt: { gte: later(now, -days(daysBack)) } },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: parts,
    take: atMost,
  });
  return {
    role,
    locale: locale === "en" ? ("en" as const) : ("es" as const),
    bookings: rows.reverse().map((row) => toCalendar(row, role)),
  };
}

/** One booking of the person's own as their calendar shows it; one that never was confirmed is not found. */
export async function findCalendarBooking({ db, actor }: Ctx<Person>, { bookingId }: BookingId) {
  const row = await db.booking.findFirst({ where: { id: bookingId, ...shown, ...ownedBy(actor) }, select: parts });
  if (!row) throw new DomainError("not_found", "booking.not_found");
  return toCalendar(row, actor.role);
}

function toCalendar({ id, status, startsAt, endsAt, ...row }: Row, role: Person["role"]) {
  return {
    ...{ bookingId: id, startsAt, endsAt },
    isCancelled: status === "CANCELLED",
    changedAt: row.cancelledAt ?? row.settledAt ?? row.requestedAt,
    withName: role === "COACH" ? (row.athlete.fullName ?? row.athlete.user.name) : row.coach.displayName,
    sessionType: { es: row.sessionType.nameEs, en: row.sessionType.nameEn },
  };
}
