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
import { hashToken } from "../token.ts";

const daysBack = 90;
/** For how long after a booking the link of its mail opens the calendar file. */
const linkDays = 7;
const atMost = 2000;

/** Live bookings, and cancelled ones that had been confirmed, which a calendar may already show. */
const shown = {
  OR: [{ status: { in: [...liveStatuses] } }, { status: "CANCELLED", settledAt: { not: null } }],
} satisfies Prisma.BookingWhereInput;

const parts = {
  ...bookingSummary,
  sessionType: { select: { name: true, meetingPoint: true } },
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

const owner = {
  select: { id: true, role: true, locale: true, revokedAt: true, athlete: { select: { state: true } } },
} satisfies Prisma.UserDefaultArgs;

type Owner = Prisma.UserGetPayload<typeof owner>;

/** Whether a person reads bookings by a link: not without access, and not while deactivated. */
function isReader<Person extends Owner>(person: Person, now: Date): person is Person & { role: "ATHLETE" | "COACH" } {
  return person.role !== "ADMIN" && hasAccess(person, now) && person.athlete?.state !== "DEACTIVATED";
}

/** The owner and bookings of a feed, from 90 days ago on; null for an unknown key, and while its owner is deactivated or without access. */
export async function findFeedBookings({ db, now }: Ctx<Visitor>, { key }: { key: string }) {
  const feed = await db.calendarFeed.findUnique({
    where: { key },
    select: { person: owner },
  });
  if (!feed || !isReader(feed.person, now)) return null;
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

/**
 * The booking of a mailed link, for the person it was mailed to: null for an unknown token, a week after the booking, once it
 * is no longer theirs, and while they are deactivated or without access.
 */
export async function findLinkedBooking(ctx: Ctx<Visitor>, { token }: { token: string }) {
  const found = await ctx.db.calendarToken.findUnique({
    where: { hash: hashToken(token), booking: { endsAt: { gt: earlier(ctx.now, days(linkDays)) } } },
    select: { bookingId: true, person: owner },
  });
  if (!found || !isReader(found.person, ctx.now)) return null;
  const { id, role, locale } = found.person;
  const row = await ctx.db.booking.findFirst({
    where: { id: found.bookingId, ...shown, ...ownedBy({ id, role }) },
    select: parts,
  });
  return row && { role, locale: toLocale(locale), booking: toFeedBooking(row, role) };
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
    meetingPoint: row.sessionType.meetingPoint,
    isCancelled: row.status === "CANCELLED",
    changedAt: row.cancelledAt ?? row.settledAt ?? row.requestedAt,
    withName: role === "COACH" ? athlete.name : coach.name,
  };
}
