import type { Prisma } from "@zea/db/generated/client";
import { toLocale } from "@zea/format/locales";
import { ownedBy } from "../booking/queries.ts";
import type { BookingId } from "../booking/schema.ts";
import { liveStatuses } from "../booking-status.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Ctx, Person, Visitor } from "../context.ts";
import { DomainError } from "../errors.ts";
import { hasAccess } from "../person/access.ts";
import { days, earlier } from "../time.ts";

const daysBack = 90;
const atMost = 2000;

/** Live bookings, and cancelled ones that had been confirmed, which a calendar may already show. */
const shown = {
  OR: [{ status: { in: [...liveStatuses] } }, { status: "CANCELLED", settledAt: { not: null } }],
} satisfies Prisma.BookingWhereInput;

const parts = {
  ...bookingSummary,
  requestedAt: true,
  settledAt: true,
  cancelledAt: true,
} satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof parts }>;

/** `withName` is the other of coach and athlete. */
export type FeedBooking = ReturnType<typeof toFeedBooking>;

export async function findFeed({ db, actor }: Ctx<Person>): Promise<{ key: string } | null> {
  return db.calendarFeed.findUnique({ where: { personId: actor.id }, select: { key: true } });
}

/** The owner and bookings of a feed, from 90 days ago on; null for an unknown key, and while its owner is deactivated or without access. */
export async function findFeedBookings({ db, now }: Ctx<Visitor>, { key }: { key: string }) {
  const feed = await db.calendarFeed.findUnique({
    where: { key },
    select: {
      person: {
        select: { id: true, role: true, locale: true, revokedAt: true, athlete: { select: { state: true } } },
      },
    },
  });
  if (!feed || feed.person.role === "ADMIN") return null;
  if (!hasAccess(feed.person, now) || feed.person.athlete?.state === "DEACTIVATED") return null;
  const { id, role, locale } = feed.person;
  const rows = await db.booking.findMany({
    where: { ...shown, ...ownedBy({ role, id }), startsAt: { gte: earlier(now, days(daysBack)) } },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    select: parts,
    take: atMost,
  });
  return {
    role,
    locale: toLocale(locale),
    bookings: rows.reverse().map((row) => toFeedBooking(row, role)),
  };
}

/** One of the person's bookings; refuses one that was never confirmed. */
export async function findFeedBooking({ db, actor }: Ctx<Person>, { bookingId }: BookingId) {
  const row = await db.booking.findFirst({ where: { id: bookingId, ...shown, ...ownedBy(actor) }, select: parts });
  if (!row) throw new DomainError("not_found", "booking.not_found");
  return toFeedBooking(row, actor.role);
}

function toFeedBooking(row: Row, role: Person["role"]) {
  const { bookingId, startsAt, endsAt, athlete, coach, sessionType } = toBookingSummary(row);
  return {
    bookingId,
    startsAt,
    endsAt,
    sessionType,
    isCancelled: row.status === "CANCELLED",
    changedAt: row.cancelledAt ?? row.settledAt ?? row.requestedAt,
    withName: role === "COACH" ? athlete.name : coach.name,
  };
}
