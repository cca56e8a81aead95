import { clubTimeZone } from "../club/rules.ts";
import { type Coach, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockCoaches } from "../lock.ts";
import { emit } from "../outbox.ts";
import { dateValue, localDate } from "../time.ts";
import { sessionCompleted, sessionMissed } from "./events.ts";
import { billableMinutes, longestSession, missableFrom, payOf, startTolerance, wholeMinute } from "./rules.ts";
import type { CompleteSession } from "./schema.ts";

/** Stores the real times and the pay that they earn, frozen, and marks the booking COMPLETED. */
export function completeSession(ctx: Ctx<Coach>, { bookingId, ...times }: CompleteSession) {
  const actualStart = wholeMinute(times.actualStart);
  const actualEnd = wholeMinute(times.actualEnd);
  return transaction(ctx, async (tx) => {
    const booking = await lockConfirmed(tx, bookingId);
    checkPeriod(booking.startsAt, actualStart, actualEnd, tx.now);
    await tx.db.booking.update({
      where: { id: bookingId, status: "CONFIRMED" },
      data: { status: "COMPLETED" },
    });
    const billable = billableMinutes(actualStart, actualEnd);
    const hourlyRateMinor = await findRate(tx, actualStart);
    const record = await tx.db.sessionRecord.create({
      data: {
        bookingId,
        coachId: tx.actor.id,
        actualStart,
        actualEnd,
        billableMinutes: billable,
        hourlyRateMinor,
        amountMinor: hourlyRateMinor === null ? null : payOf(billable, hourlyRateMinor),
        completedAt: tx.now,
      },
    });
    await emit(tx, sessionCompleted.create({ bookingId }));
    return record;
  });
}

/** Records that the athlete did not come: the debit stays, nothing is paid. */
export function missSession(ctx: Ctx<Coach>, { bookingId }: { bookingId: string }): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { startsAt } = await lockConfirmed(tx, bookingId);
    if (tx.now < missableFrom(startsAt)) throw new DomainError("conflict", "session.too_early");
    await tx.db.booking.update({
      where: { id: bookingId, status: "CONFIRMED" },
      data: { status: "NO_SHOW", noShowAt: tx.now },
    });
    await emit(tx, sessionMissed.create({ bookingId }));
  });
}

async function lockConfirmed(ctx: Ctx<Coach>, bookingId: string) {
  await lockCoaches(ctx, [ctx.actor.id]);
  const booking = await ctx.db.booking.findFirst({
    where: { id: bookingId, coachId: ctx.actor.id },
  });
  if (!booking) throw new DomainError("not_found", "booking.not_found");
  if (booking.status === "COMPLETED") throw new DomainError("conflict", "session.already_completed");
  if (booking.status !== "CONFIRMED") throw new DomainError("conflict", "session.not_confirmed");
  return booking;
}

function checkPeriod(startsAt: Date, actualStart: Date, actualEnd: Date, now: Date): void {
  if (actualEnd > now) throw new DomainError("limit", "session.in_the_future");
  if (actualEnd <= actualStart) throw new DomainError("limit", "session.ends_before_start");
  if (actualEnd.getTime() - actualStart.getTime() > longestSession) throw new DomainError("limit", "session.too_long");
  if (Math.abs(actualStart.getTime() - startsAt.getTime()) > startTolerance) {
    throw new DomainError("limit", "session.too_far");
  }
}

async function findRate({ db, actor }: Ctx<Coach>, actualStart: Date): Promise<number | null> {
  const rate = await db.coachRate.findFirst({
    where: {
      coachId: actor.id,
      validFrom: { lte: dateValue(localDate(actualStart, clubTimeZone)) },
    },
    orderBy: { validFrom: "desc" },
  });
  return rate?.hourlyRateMinor ?? null;
}
