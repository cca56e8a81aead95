import { recordAudit } from "../audit/record-audit.ts";
import type { BookingId } from "../booking/schema.ts";
import { type Coach, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { earlier } from "../time.ts";
import { checkConfirmed, lockSession } from "./lock-session.ts";
import { checkNear } from "./rules.ts";
import type { TimeSession } from "./schema.ts";

export type SessionTimes = { startedAt: Date | null; stoppedAt: Date | null };

/** Starts the session's timer; idempotent while it runs, resumes it after a stop. A coach can run one session at a time. */
export function startSession(ctx: Ctx<Coach>, { bookingId, secondsAgo }: TimeSession): Promise<SessionTimes> {
  return change(ctx, bookingId, ({ startedAt, stoppedAt, startsAt }) => {
    const at = earlier(ctx.now, Math.round(secondsAgo * 1000));
    if (!startedAt) checkNear(startsAt, at);
    // a start pressed before the stop but received after it does not resume the timer
    const isLate = stoppedAt !== null && at <= stoppedAt;
    return { startedAt: startedAt ?? at, stoppedAt: isLate ? stoppedAt : null };
  });
}

/** Stops the session's timer; idempotent. */
export function stopSession(ctx: Ctx<Coach>, { bookingId, secondsAgo }: TimeSession): Promise<SessionTimes> {
  return change(ctx, bookingId, ({ startedAt, stoppedAt }) => {
    if (!startedAt) throw new DomainError("conflict", "session.not_started");
    const at = Math.max(startedAt.getTime(), ctx.now.getTime() - Math.round(secondsAgo * 1000));
    return { startedAt, stoppedAt: stoppedAt ?? new Date(at) };
  });
}

/** Clears a timer started by mistake; its times remain in the audit. */
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
