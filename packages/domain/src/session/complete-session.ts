import { isDeepStrictEqual } from "node:util";
import type { SessionRecord } from "@zea/db/generated/client";
import { recordAudit } from "../audit/record-audit.ts";
import { clubTimeZone } from "../club.ts";
import { type Admin, type Coach, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { checkShown, type WithOptionalShown } from "../shown.ts";
import { dateValue, localDate } from "../time.ts";
import { openWaits } from "../wait/open-waits.ts";
import { sessionCompleted } from "./events.ts";
import { checkConfirmed, lockSession, readSession } from "./lock-session.ts";
import { billableMinutes, checkPeriod, longMinutes, paymentFor, wholeMinute } from "./rules.ts";
import type { CompleteSession, QuoteSession } from "./schema.ts";

/**
 * Stores the real times and the payment, which are then frozen, completes the booking, and opens the waits for both answers.
 * With the same times again, it answers with the record. An administrator can do it for the coach.
 */
export function completeSession(
  ctx: Ctx<Coach | Admin>,
  { bookingId, shown, confirmed, ...times }: WithOptionalShown<CompleteSession>,
): Promise<SessionRecord> {
  return transaction(ctx, async (tx) => {
    const booking = await lockSession(tx, bookingId);
    if (booking.sessionRecord && isSame(booking.sessionRecord, times)) return booking.sessionRecord;
    checkConfirmed(booking);
    const earned = await assess(tx, booking, times);
    const { billableMinutes: minutes } = earned;
    if (tx.actor.role === "COACH" && minutes > longMinutes && confirmed?.minutes !== minutes)
      throw new DomainError("conflict", "session.long", { minutes });
    checkShown(shown, { billableMinutes: earned.billableMinutes, amountMinor: earned.amountMinor });
    await tx.db.booking.update({
      where: { id: bookingId, status: "CONFIRMED" },
      data: { status: "COMPLETED" },
      select: { id: true },
    });
    const record = await tx.db.sessionRecord.create({
      data: { bookingId, coachId: booking.coachId, completedAt: tx.now, ...earned },
    });
    await openWaits(tx, { bookingId });
    await emit(tx, sessionCompleted.create({ bookingId }));
    await audit(tx, bookingId, earned);
    return record;
  });
}

type Booked = { startsAt: Date; coachId: string };
type Times = Pick<QuoteSession, "actualStart" | "actualEnd">;

const isSame = (record: Times, times: Times) =>
  isDeepStrictEqual(
    [record.actualStart, record.actualEnd],
    [wholeMinute(times.actualStart), wholeMinute(times.actualEnd)],
  );

function audit(tx: Ctx<Coach | Admin>, entityId: string, earned: Awaited<ReturnType<typeof assess>>): Promise<void> {
  const { actualStart, actualEnd, billableMinutes: billed, hourlyRateMinor, amountMinor } = earned;
  const times = { actualStart: actualStart.toISOString(), actualEnd: actualEnd.toISOString() };
  const values = { ...times, minutes: billed, hourlyRateMinor, amountMinor };
  return recordAudit(tx, { action: "session.complete", entity: "booking", entityId, values });
}

/** The times, minutes, rate and amount that completing would store (minor units; rate and amount are null without a rate). Refuses what completing refuses. */
export async function quoteSession(ctx: Ctx<Coach | Admin>, { bookingId, ...times }: QuoteSession) {
  const booking = await readSession(ctx, bookingId);
  checkConfirmed(booking);
  return assess(ctx, booking, times);
}

async function assess(tx: Ctx, { startsAt, coachId }: Booked, times: Times) {
  const actualStart = wholeMinute(times.actualStart);
  const actualEnd = wholeMinute(times.actualEnd);
  checkPeriod(startsAt, actualStart, actualEnd, tx.now);
  await checkOverlap(tx, coachId, actualStart, actualEnd);
  const billable = billableMinutes(actualStart, actualEnd);
  const hourlyRateMinor = await findRate(tx, coachId, actualStart);
  const amountMinor = hourlyRateMinor === null ? null : paymentFor(billable, hourlyRateMinor);
  return { actualStart, actualEnd, billableMinutes: billable, hourlyRateMinor, amountMinor };
}

/** Refuses times at which the coach has recorded another session, and says which. */
async function checkOverlap({ db }: Ctx, coachId: string, actualStart: Date, actualEnd: Date): Promise<void> {
  const other = await db.sessionRecord.findFirst({
    where: { coachId, actualStart: { lt: actualEnd }, actualEnd: { gt: actualStart } },
    orderBy: { actualStart: "asc" },
    select: {
      actualStart: true,
      actualEnd: true,
      booking: { select: { athlete: { select: { user: { select: { name: true } } } } } },
    },
  });
  if (!other) return;
  throw new DomainError("conflict", "session.overlaps_with", {
    athlete: other.booking.athlete.user.name,
    from: other.actualStart.getTime(),
    to: other.actualEnd.getTime(),
  });
}

async function findRate({ db }: Ctx, coachId: string, actualStart: Date): Promise<number | null> {
  const rate = await db.coachRate.findFirst({
    where: {
      coachId,
      validFrom: { lte: dateValue(localDate(actualStart, clubTimeZone)) },
    },
    orderBy: { validFrom: "desc" },
  });
  return rate?.hourlyRateMinor ?? null;
}
