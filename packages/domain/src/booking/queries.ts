import type { Prisma } from "@zea/db/generated/client";
import { liveStatuses } from "../booking-status.ts";
import { bookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Athlete, Ctx, Person } from "../context.ts";
import { findBalance } from "../credit/queries.ts";
import { DomainError } from "../errors.ts";
import { pageSize } from "../paging/values.ts";
import { findOffer, findSlotState, nearestSlots } from "../slot/queries.ts";
import { bookablePeriod } from "../slot/rules.ts";
import { days, earlier, later, minutes } from "../time.ts";
import { acquaintedDays, cancellationOutcome, freeUntil, remindersAhead } from "./rules.ts";
import type { BookingId, QuoteBooking } from "./schema.ts";

const alternatives = 3;

/** The bookings that a person may see: their own; an admin's are all. */
export function ownedBy(actor: Person): Prisma.BookingWhereInput {
  if (actor.role === "ATHLETE") return { athleteId: actor.id };
  return actor.role === "COACH" ? { coachId: actor.id } : {};
}

/** Bookings that were confirmed at some point; open, rejected and withdrawn requests never were. */
export const granted = {
  settledAt: { not: null },
  status: { in: [...liveStatuses, "CANCELLED"] },
} satisfies Prisma.BookingWhereInput;

/** A coach's athletes: those who ever had a confirmed booking with the coach. */
export function athletesOf(coachId: string): Prisma.AthleteWhereInput {
  return { bookings: { some: { coachId, ...granted } } };
}

/** The athletes whom the coach may book for: those with a confirmed booking in the last 90 days or to come. */
export function bookableBy(coachId: string, now: Date): Prisma.AthleteWhereInput {
  const startsAt = { gte: earlier(now, days(acquaintedDays)) };
  return { bookings: { some: { coachId, ...granted, startsAt } } };
}

const parts = {
  ...bookingSummary,
  requestedAt: true,
  settledAt: true,
  requestedByRole: true,
  requestReason: true,
  rejectionReason: true,
  cancelledByRole: true,
  cancellationReason: true,
  isRefunded: true,
  freeCancellationHours: true,
  sessionType: { select: { name: true, meetingPoint: true } },
  feedback: { select: { rating: true } },
  sessionRecord: { select: { billableMinutes: true } },
} satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof parts }>;

function toBooking(row: Row, { actor, now }: Ctx<Person>) {
  return {
    ...toBookingSummary(row),
    meetingPoint: row.sessionType.meetingPoint,
    requestedAt: row.requestedAt,
    settledAt: row.settledAt,
    requestedByRole: row.requestedByRole,
    requestReason: row.requestReason,
    rejectionReason: row.rejectionReason,
    cancelledByRole: row.cancelledByRole,
    cancellationReason: row.cancellationReason,
    isRefunded: row.isRefunded,
    rating: row.feedback?.rating ?? null,
    realMinutes: row.sessionRecord?.billableMinutes ?? null,
    cancellation: cancellationOutcome(row, actor.role, now),
    isReminded: row.status === "CONFIRMED" && remindersAhead(row, now).length > 0,
  };
}

export type BookingView = ReturnType<typeof toBooking>;

/** A booking that the person may see, with the effect of cancelling it now. */
export async function findBooking(ctx: Ctx<Person>, { bookingId }: BookingId): Promise<BookingView> {
  const row = await ctx.db.booking.findFirst({
    where: { id: bookingId, ...ownedBy(ctx.actor) },
    select: parts,
  });
  if (!row) throw new DomainError("not_found", "booking.not_found");
  return toBooking(row, ctx);
}

export type ListBookings = { when: "open" | "upcoming" | "past"; cursor?: string };

/**
 * A page of the athlete's bookings: those whose time is to come, soonest first, with those that are cancelled or refused
 * unless only open ones are wanted; or all others, latest first.
 */
export async function listBookings(ctx: Ctx<Athlete>, { when, cursor }: ListBookings) {
  const endsAt = { gt: ctx.now };
  const upcoming = { status: { notIn: ["COMPLETED", "NO_SHOW"] }, endsAt } satisfies Prisma.BookingWhereInput;
  const wanted: Record<ListBookings["when"], Prisma.BookingWhereInput> = {
    open: { status: { in: ["REQUESTED", "CONFIRMED"] }, endsAt },
    upcoming,
    past: { NOT: upcoming },
  };
  const athleteId = ctx.actor.id;
  if (cursor && !(await ctx.db.booking.count({ where: { id: cursor, athleteId } }))) {
    return { bookings: [], nextCursor: null };
  }
  const rows = await ctx.db.booking.findMany({
    where: { athleteId, ...wanted[when] },
    orderBy: when === "past" ? [{ startsAt: "desc" }, { id: "desc" }] : [{ startsAt: "asc" }, { id: "asc" }],
    select: parts,
    take: pageSize + 1,
    ...(cursor && { cursor: { id: cursor }, skip: 1 }),
  });
  const page = rows.slice(0, pageSize);
  return {
    bookings: page.map((row) => toBooking(row, ctx)),
    nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

/** The outcome of a request; a rejected one comes with the coach's nearest slots that can still be requested, and their terms. */
export async function findBookingOutcome(ctx: Ctx<Person>, { bookingId }: BookingId) {
  const booking = await ctx.db.booking.findFirst({
    where: { id: bookingId, ...ownedBy(ctx.actor) },
  });
  if (!booking) throw new DomainError("not_found", "booking.not_found");
  const { status, rejectionReason, coachId, sessionTypeId, athleteId, startsAt } = booking;
  const search = {
    coachId,
    sessionTypeId,
    athleteId,
    startsAt,
    count: alternatives,
    isNoticeRequired: ctx.actor.role === "ATHLETE",
  };
  const nearest = status === "REJECTED" ? await findNearest(ctx, search).catch(noOffer) : noNearest;
  return { bookingId, status, reason: rejectionReason, startsAt, ...nearest };
}

type Nearest = { nearest: Date[]; terms: { credits: number; minutes: number } | null };

const noNearest: Nearest = { nearest: [], terms: null };

async function findNearest(ctx: Ctx<Person>, search: Parameters<typeof nearestSlots>[1]): Promise<Nearest> {
  const { credits, minutes: length } = await findOffer(ctx, search);
  return { nearest: await nearestSlots(ctx, search), terms: { credits, minutes: length } };
}

function noOffer(error: unknown): Nearest {
  if (error instanceof DomainError) return noNearest;
  throw error;
}

/** A booking's price, the balance after it, its free cancellation deadline, whether the slot can be requested now, and if not the nearest ones. */
export async function quoteBooking(ctx: Ctx<Athlete>, input: QuoteBooking) {
  const offer = await findOffer(ctx, input);
  const { balance } = await findBalance(ctx, { athleteId: ctx.actor.id });
  const { credits, settings } = offer;
  const search = { ...input, athleteId: ctx.actor.id };
  const { from, to } = bookablePeriod(ctx.now, settings);
  const isInTime = from <= input.startsAt && input.startsAt <= to;
  const state = isInTime ? await findSlotState(ctx, search, offer) : "NOT_OFFERED";
  const nearest = { ...search, count: alternatives, isNoticeRequired: true };
  return {
    credits,
    minutes: offer.minutes,
    balance,
    state,
    nearest: state === "FREE" ? [] : await nearestSlots(ctx, nearest),
    startsAt: input.startsAt,
    balanceAfter: balance - credits,
    endsAt: later(input.startsAt, minutes(offer.minutes)),
    freeUntil: freeUntil({
      startsAt: input.startsAt,
      freeCancellationHours: settings.freeCancellationHours,
    }),
  };
}
