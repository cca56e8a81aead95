import { recordAudit } from "../audit/record-audit.ts";
import type { BookingId } from "../booking/schema.ts";
import { type Coach, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { later } from "../time.ts";
import { checkConfirmed, lockSession } from "./lock-session.ts";
import { checkNear } from "./rules.ts";
import type { TimeSession } from "./schema.ts";

export type SessionTimes = { startedAt: Date | null; stoppedAt: Date | null };

/** Keeps when the coach pressed start; pressed again it changes nothing, pressed after the stop it goes on. A coach runs one session at a time. */
export function startSession(ctx: Ctx<Coach>, { bookingId, secondsAgo }: TimeSession): Promise<SessionTimes> {
  return change(ctx, bookingId, ({ startedAt, stoppedAt, startsAt }) => {
    const at = later(ctx.now, -secondsAgo * 1000);
    if (!startedAt) checkNear(startsAt, at);
    // a start that was pressed before the stop and arrives after it is not a wish to go on
    const isLate = stoppedAt !== null && at <= stoppedAt;
    return { startedAt: startedAt ?? at, stoppedAt: isLate ? stoppedAt : null };
  });
}

/** Keeps when the coach pressed stop; pressed again it changes nothing. */
export function stopSession(ctx: Ctx<Coach>, { bookingId, secondsAgo }: TimeSession): Promise<SessionTimes> {
  return change(ctx, bookingId, ({ startedAt, stoppedAt }) => {
    if (!startedAt) throw new DomainError("conflict", "session.not_started");
    const at = Math.max(startedAt.getTime(), ctx.now.getTime() - secondsAgo * 1000);
    return { startedAt, stoppedAt: stoppedAt ?? new Date(at) };
  });
}

/** Forgets a start that was pressed by mistake; only the audit still says when it was. */
export function resetSession(ctx: Ctx<Coach>, { bookingId }: BookingId): Promise<SessionTimes> {
  return transaction(ctx, async (tx) => {
    const booking = await lockSession(tx, bookingId);
    checkConfirmed(booking);
    const times = await write(tx, booking, { startedAt: null, stoppedAt: null });
    if (booking.startedAt) await auditReset(tx, booking);
    return times;
  });
}

function auditReset(tx: Ctx<Coach>, { id, startedAt, stoppedAt }: Locked): Promise<void> {
  const values = {
    ...(startedAt && { startedAtBefore: startedAt.toISOString() }),
    ...(stoppedAt && { stoppedAtBefore: stoppedAt.toISOString() }),
  };
  const fields = ["startedAt", "stoppedAt"];
  return recordAudit(tx, { action: "session.reset", entity: "booking", entityId: id, fields, values });
}

type Locked = Awaited<ReturnType<typeof lockSession>>;

function change(ctx: Ctx<Coach>, bookingId: string, next: (booking: Locked) => SessionTimes): Promise<SessionTimes> {
  return transaction(ctx, async (tx) => {
    const booking = await lockSession(tx, bookingId);
    checkConfirmed(booking);
    return write(tx, booking, next(booking));
  });
}

function write(tx: Ctx<Coach>, { id }: Locked, data: SessionTimes): Promise<SessionTimes> {
  return tx.db.booking.update({
    where: { id, status: "CONFIRMED" },
    data,
    select: { startedAt: true, stoppedAt: true },
  });
}
