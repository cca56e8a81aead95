import type { Prisma } from "@zea/db/generated/client";
import type { Athlete, Ctx, Person } from "../context.ts";
import { findBalance } from "../credit/queries.ts";
import { DomainError } from "../errors.ts";
import { findOffer, findSlotState, nearestSlots } from "../slot/queries.ts";
import { days, later, minutes } from "../time.ts";
import { acquaintedDays, cancellationOutcome, freeUntil, liveStatuses } from "./rules.ts";
import type { BookingId, QuoteBooking } from "./schema.ts";

const pageSize = 20;
const alternatives = 3;

/** Which bookings a person may see: an athlete and a coach their own, an admin all. */
export function ownedBy(actor: Person): Prisma.BookingWhereInput {
  if (actor.role === "ATHLETE") return { athleteId: actor.id };
  return actor.role === "COACH" ? { coachId: actor.id } : {};
}

/** The bookings that became a session, whatever came of it: a request that is open, was refused or was withdrawn never was one. */
export const granted = {
  settledAt: { not: null },
  status: { in: [...liveStatuses, "CANCELLED"] },
} satisfies Prisma.BookingWhereInput;

/** A coach's athletes: those to whom a session with this coach was ever granted, whom the coach's screens name and lead to. */
export function athletesOf(coachId: string): Prisma.AthleteWhereInput {
  return { bookings: { some: { coachId, ...granted } } };
}

/** Those of a coach's athletes whom the coach may book for now: with a session not older than 90 days. */
export function bookableBy(coachId: string, now: Date): Prisma.AthleteWhereInput {
  const startsAt = { gte: later(now, -days(acquaintedDays)) };
  return { bookings: { some: { coachId, ...granted, startsAt } } };
}

const parts = {
  coach: { select: { displayName: true, timeZone: true } },
  sessionType: { select: { nameEs: true, nameEn: true, minutes: true } },
  feedback: { select: { rating: true } },
  sessionRecord: { select: { billableMinutes: true } },
} satisfies Prisma.BookingInclude;

type Row = Prisma.BookingGetPayload<{ include: typeof parts }>;

function toBooking(row: Row, { actor, now }: Ctx<Person>) {
  const { id, status, startsAt, endsAt, credits, coachId, sessionTypeId, requestedAt, rejectionReason } = row;
  return {
    ...{
      id,
      status,
      startsAt,
      endsAt,
      credits,
      coachId,
      sessionTypeId,
      requestedAt,
      rejectionReason,
    },
    coachName: row.coach.displayName,
    sessionType: { es: row.sessionType.nameEs, en: row.sessionType.nameEn },
    settledAt: row.settledAt,
    requestedByRole: row.requestedByRole,
    requestReason: row.requestReason,
    cancelledByRole: row.cancelledByRole,
    cancellationReason: row.cancellationReason,
    isRefunded: row.isRefunded,
    rating: row.feedback?.rating ?? null,
    realMinutes: row.sessionRecord?.billableMinutes ?? null,
    cancellation: cancellationOutcome(row, actor.role, now),
  };
}

export type BookingView = ReturnType<typeof toBooking>;

/** One booking of the person's own, with what cancelling it now would do. */
export async function findBooking(ctx: Ctx<Person>, { bookingId }: BookingId): Promise<BookingView> {
  const row = await ctx.db.booking.findFirst({
    where: { id: bookingId, ...ownedBy(ctx.actor) },
    include: parts,
  });
  if (!row) throw new DomainError("not_found", "booking.not_found");
  return toBooking(row, ctx);
}

export type ListBookings = { when: "upcoming" | "past"; cursor?: string };

/** The athlete's bookings: to come, soonest first (requests included), or past and ended, latest first, a page at a time. */
export async function listBookings(ctx: Ctx<Athlete>, { when, cursor }: ListBookings) {
  const open = {
    status: { in: ["REQUESTED" as const, "CONFIRMED" as const] },
    endsAt: { gt: ctx.now },
  };
  const rows = await ctx.db.booking.findMany({
    where: {
      athleteId: ctx.actor.id,
      ...(when === "upcoming" ? open : { NOT: open }),
    },
    orderBy: when === "upcoming" ? [{ startsAt: "asc" }, { id: "asc" }] : [{ startsAt: "desc" }, { id: "desc" }],
    include: parts,
    take: pageSize + 1,
    ...(cursor && { cursor: { id: cursor }, skip: 1 }),
  });
  const page = rows.slice(0, pageSize);
  return {
    bookings: page.map((row) => toBooking(row, ctx)),
    nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

/** What became of a request of the person's own; a refused one comes with the nearest slots of the same coach that they can ask for. */
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
    isNoticeAsked: ctx.actor.role === "ATHLETE",
  };
  const nearest = status === "REJECTED" ? await nearestSlots(ctx, search).catch(noOffer) : [];
  return { bookingId, status, reason: rejectionReason, startsAt, nearest };
}

function noOffer(error: unknown): Date[] {
  if (error instanceof DomainError) return [];
  throw error;
}

/** What a booking would cost, what would remain, until when it could be cancelled, and whether it is free now. */
export async function quoteBooking(ctx: Ctx<Athlete>, input: QuoteBooking) {
  const offer = await findOffer(ctx, input);
  const { balance } = await findBalance(ctx, { athleteId: ctx.actor.id });
  const state = await findSlotState(ctx, { ...input, athleteId: ctx.actor.id }, offer);
  const { credits, settings } = offer;
  return {
    ...{ credits, balance, state, startsAt: input.startsAt },
    balanceAfter: balance - credits,
    endsAt: later(input.startsAt, minutes(offer.minutes)),
    freeUntil: freeUntil({
      startsAt: input.startsAt,
      freeCancellationHours: settings.freeCancellationHours,
    }),
  };
}
