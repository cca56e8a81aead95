import { type Ctx, type System, transaction } from "../context.ts";
import { debitBooking } from "../credit/debit-booking.ts";
import { DomainError, type Reason } from "../errors.ts";
import { lockAthletes, lockCoaches } from "../lock.ts";
import { emit } from "../outbox.ts";
import { findOffer, findSlotState, type SlotState } from "../slot/queries.ts";
import { bookingConfirmed, bookingRejected } from "./events.ts";
import type { BookingId } from "./schema.ts";

export type BookingOutcome = { status: string; rejectionReason: string | null };
type Requested = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/**
 * Settles a request in one transaction: takes the slot, debits and confirms, or rejects with a reason.
 * A settled booking stays unchanged; the result is always the stored outcome.
 */
export function reserveBooking(ctx: Ctx<System>, { bookingId }: BookingId): Promise<BookingOutcome> {
  return settle(ctx, bookingId, async (tx, booking) => {
    await checkReservable(tx, booking);
    await tx.db.booking.update({
      where: { id: bookingId, status: "REQUESTED" },
      data: { status: "CONFIRMED", settledAt: tx.now },
      select: { id: true },
    });
    await debitBooking(tx, {
      athleteId: booking.athleteId,
      bookingId,
      credits: booking.credits,
    });
    await emit(tx, bookingConfirmed.create({ bookingId }));
    return { status: "CONFIRMED", rejectionReason: null };
  });
}

/** Rejects a request that could not be settled because of a technical failure; a settled one stays unchanged. */
export function failBooking(ctx: Ctx<System>, { bookingId }: BookingId): Promise<BookingOutcome> {
  return settle(ctx, bookingId, () => Promise.reject(new DomainError("conflict", "booking.failed")));
}

async function settle(
  ctx: Ctx<System>,
  bookingId: string,
  work: (tx: Ctx<System>, booking: Requested) => Promise<BookingOutcome>,
): Promise<BookingOutcome> {
  const parties = await findParties(ctx, bookingId);
  return transaction(ctx, async (tx) => {
    await lockCoaches(tx, [parties.coachId]);
    await lockAthletes(tx, [parties.athleteId]);
    const booking = await findRequest(tx, bookingId);
    if (!booking) return findOutcome(tx, bookingId);
    // the only place that stores a refusal: the savepoint undoes the attempt, while the locks are kept
    return transaction(tx, (attempt) => work(attempt, booking)).catch((error) => {
      if (error instanceof DomainError) return reject(tx, bookingId, error.reason);
      throw error;
    });
  });
}

const refusals = {
  NOT_OFFERED: "booking.not_offered",
  TAKEN: "booking.slot_taken",
  ATHLETE_BUSY: "booking.athlete_busy",
} as const satisfies Record<Exclude<SlotState, "FREE">, Reason>;

async function checkReservable(ctx: Ctx, booking: Requested): Promise<void> {
  if (booking.startsAt <= ctx.now) throw new DomainError("conflict", "booking.expired");
  if (booking.athlete.state !== "ACTIVE") throw new DomainError("forbidden", "booking.athlete_not_active");
  const minutes = (booking.endsAt.getTime() - booking.startsAt.getTime()) / 60_000;
  const state = await findSlotState(ctx, booking, {
    ...(await findOffer(ctx, booking)),
    minutes,
  });
  if (state !== "FREE") throw new DomainError("conflict", refusals[state]);
}

async function reject(ctx: Ctx, bookingId: string, reason: Reason): Promise<BookingOutcome> {
  await ctx.db.booking.update({
    where: { id: bookingId, status: "REQUESTED" },
    data: { status: "REJECTED", rejectionReason: reason, settledAt: ctx.now },
    select: { id: true },
  });
  await emit(ctx, bookingRejected.create({ bookingId }));
  return { status: "REJECTED", rejectionReason: reason };
}

async function findParties({ db }: Ctx, bookingId: string) {
  const booking = await db.booking.findUnique({
    where: { id: bookingId },
    select: { coachId: true, athleteId: true },
  });
  if (!booking) throw new DomainError("not_found", "booking.not_found");
  return booking;
}

function findRequest({ db }: Ctx, bookingId: string) {
  return db.booking.findFirst({
    where: { id: bookingId, status: "REQUESTED" },
    include: { athlete: { select: { state: true } } },
  });
}

function findOutcome({ db }: Ctx, bookingId: string): Promise<BookingOutcome> {
  return db.booking.findUniqueOrThrow({
    where: { id: bookingId },
    select: { status: true, rejectionReason: true },
  });
}
