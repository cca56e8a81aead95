import { recordAudit } from "../audit/record-audit.ts";
import type { BookingId } from "../booking/schema.ts";
import { type Admin, type Coach, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { sessionMissed, sessionRestored } from "./events.ts";
import { checkConfirmed, lockSession, readSession } from "./lock-session.ts";
import { missableFrom, undoableUntil } from "./rules.ts";
import type { UndoMiss } from "./schema.ts";

/** Records that the athlete did not come: the debit stays, nothing is paid, and a timer that was started is forgotten. */
export function missSession(ctx: Ctx<Coach>, { bookingId }: BookingId): Promise<void> {
  return transaction(ctx, async (tx) => {
    checkMissable(tx, await lockSession(tx, bookingId));
    await tx.db.booking.update({
      where: { id: bookingId, status: "CONFIRMED" },
      data: { status: "NO_SHOW", noShowAt: tx.now, startedAt: null, stoppedAt: null },
      select: { id: true },
    });
    await emit(tx, sessionMissed.create({ bookingId }));
    await audit(tx, "session.miss", bookingId, "NO_SHOW");
  });
}

/** What missing a session now would do: the credits that stay spent, and until when the coach could take it back. Refuses what missing refuses. */
export async function previewMiss(ctx: Ctx<Coach>, { bookingId }: BookingId) {
  const booking = await readSession(ctx, bookingId);
  checkMissable(ctx, booking);
  return { credits: booking.credits, undoableUntil: undoableUntil(ctx.now) };
}

function checkMissable({ now }: Ctx, booking: Awaited<ReturnType<typeof readSession>>): void {
  checkConfirmed(booking);
  if (now < missableFrom(booking.startsAt)) throw new DomainError("conflict", "session.too_early");
}

/** Takes a NO_SHOW back, so that the session can be completed: the coach for ten minutes, an admin afterwards with a reason. Refused while an adjustment pays it. */
export function undoMiss(ctx: Ctx<Coach | Admin>, { bookingId, reason }: UndoMiss): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { status, noShowAt } = await lockSession(tx, bookingId);
    if (status !== "NO_SHOW" || !noShowAt) throw new DomainError("conflict", "session.not_missed");
    if (tx.actor.role === "COACH" && tx.now > undoableUntil(noShowAt)) {
      throw new DomainError("limit", "session.undo_over");
    }
    if (tx.actor.role === "ADMIN" && !reason) throw new DomainError("limit", "booking.reason_required");
    await checkUnpaid(tx, bookingId);
    await tx.db.booking.update({
      where: { id: bookingId, status: "NO_SHOW" },
      data: { status: "CONFIRMED", noShowAt: null },
      select: { id: true },
    });
    await emit(tx, sessionRestored.create({ bookingId }));
    await audit(tx, "session.undo_miss", bookingId, "CONFIRMED", reason);
  });
}

/** A session that an adjustment pays is not to be paid again by its completion. */
async function checkUnpaid({ db }: Ctx, bookingId: string): Promise<void> {
  const { _sum } = await db.payAdjustment.aggregate({ where: { bookingId }, _sum: { amountMinor: true } });
  if (_sum.amountMinor) throw new DomainError("conflict", "session.miss_adjusted");
}

function audit(tx: Ctx<Coach | Admin>, action: string, entityId: string, status: string, reason?: string) {
  return recordAudit(tx, { action, entity: "booking", entityId, values: { status }, reason });
}
