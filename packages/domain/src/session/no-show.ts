import { findOwnAct } from "../audit/find-own-act.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { BookingId } from "../booking/schema.ts";
import { type Admin, type Coach, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { checkShown, type WithOptionalShown } from "../shown.ts";
import { sessionMissed, sessionRestored } from "./events.ts";
import { checkConfirmed, lockSession, readSession } from "./lock-session.ts";
import { noShowRecordableFrom, noShowUndoDeadline } from "./rules.ts";
import type { RecordNoShow, UndoNoShow } from "./schema.ts";

/** Records that the athlete did not come: the debit stays, nothing is paid, and a started timer is reset. Again by the same person, it does nothing. */
export function recordNoShow(
  ctx: Ctx<Coach | Admin>,
  { bookingId, shown }: WithOptionalShown<RecordNoShow>,
): Promise<void> {
  return transaction(ctx, async (tx) => {
    const booking = await lockSession(tx, bookingId);
    const act = { action: "session.miss", undoneBy: ["session.undo_miss"], entity: "booking", entityId: bookingId };
    if (booking.status === "NO_SHOW" && (await findOwnAct(tx, act))) return;
    checkNoShowRecordable(tx, booking);
    checkShown(shown, { credits: booking.credits });
    await tx.db.booking.update({
      where: { id: bookingId, status: "CONFIRMED" },
      data: { status: "NO_SHOW", noShowAt: tx.now, startedAt: null, stoppedAt: null },
      select: { id: true },
    });
    await emit(tx, sessionMissed.create({ bookingId }));
    await audit(tx, "session.miss", bookingId, "NO_SHOW");
  });
}

/** The credits that would stay spent, and until when the coach could undo it. Refuses what `recordNoShow` refuses. */
export async function previewNoShow(ctx: Ctx<Coach | Admin>, { bookingId }: BookingId) {
  const booking = await readSession(ctx, bookingId);
  if (booking.status !== "NO_SHOW") checkNoShowRecordable(ctx, booking);
  return { credits: booking.credits, noShowUndoDeadline: noShowUndoDeadline(booking.noShowAt ?? ctx.now) };
}

function checkNoShowRecordable({ now }: Ctx, booking: Awaited<ReturnType<typeof readSession>>): void {
  checkConfirmed(booking);
  if (now < noShowRecordableFrom(booking.startsAt)) throw new DomainError("conflict", "session.too_early");
}

/**
 * Reverts a NO_SHOW to CONFIRMED: by the coach within ten minutes, by an admin at any time with a reason. Refused while an adjustment
 * pays the session. Again by the same person, it does nothing.
 */
export function undoNoShow(ctx: Ctx<Coach | Admin>, { bookingId, reason }: UndoNoShow): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { status, noShowAt } = await lockSession(tx, bookingId);
    if (status !== "NO_SHOW" || !noShowAt) {
      const act = { action: "session.undo_miss", undoneBy: ["session.miss"], entity: "booking", entityId: bookingId };
      if (status === "CONFIRMED" && (await findOwnAct(tx, act))) return;
      throw new DomainError("conflict", "session.not_missed");
    }
    if (tx.actor.role === "COACH" && tx.now > noShowUndoDeadline(noShowAt)) {
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

/** Completing a session that an adjustment pays would pay it twice. */
async function checkUnpaid({ db }: Ctx, bookingId: string): Promise<void> {
  const { _sum } = await db.payAdjustment.aggregate({ where: { bookingId }, _sum: { amountMinor: true } });
  if (_sum.amountMinor) throw new DomainError("conflict", "session.miss_adjusted");
}

function audit(tx: Ctx<Coach | Admin>, action: string, entityId: string, status: string, reason?: string) {
  return recordAudit(tx, { action, entity: "booking", entityId, values: { status }, reason });
}
