import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Athlete, type Ctx, type Person, transaction } from "../context.ts";
import { refundBooking } from "../credit/refund-booking.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes, lockCoaches } from "../lock.ts";
import { requestMail } from "../mail/request-mail.ts";
import { emit } from "../outbox.ts";
import { checkShown, type WithOptionalShown } from "../shown.ts";
import { bookingCancelled } from "./events.ts";
import { ownedBy } from "./queries.ts";
import { cancellationOutcome } from "./rules.ts";
import type { BookingId, CancelBooking } from "./schema.ts";

type Reasoned = { reason?: string | undefined };

/**
 * Cancels a confirmed booking, refunds it if due, frees its slot and mails both. A coach or admin must give a reason.
 * Cancelled again by the same person, it answers with the first outcome.
 */
export async function cancelBooking(
  ctx: Ctx<Person>,
  { bookingId, reason, shown }: WithOptionalShown<CancelBooking> & Reasoned,
) {
  if (ctx.actor.role !== "ATHLETE" && !reason) throw new DomainError("limit", "booking.reason_required");
  return change(ctx, bookingId, async (tx, booking) => {
    if (isCancelledBy(tx, booking) && booking.settledAt) {
      return { isRefunded: booking.isRefunded, credits: booking.isRefunded ? booking.credits : 0 };
    }
    const { isPossible, isRefunded, credits } = cancellationOutcome(booking, tx.actor.role, tx.now);
    if (!isPossible) throw new DomainError("conflict", "booking.not_cancellable");
    checkShown(shown, { isRefunded, credits });
    await write(tx, bookingId, { isRefunded, reason });
    if (isRefunded) await refundBooking(tx, { athleteId: booking.athleteId, bookingId });
    await requestMail(tx, {
      kind: "booking-cancelled",
      recipientId: booking.athleteId,
      subjectId: bookingId,
    });
    await requestMail(tx, {
      kind: "booking-cancelled-coach",
      recipientId: booking.coachId,
      subjectId: bookingId,
    });
    return { isRefunded, credits };
  });
}

/** Withdraws a request that is not settled yet and has cost nothing. An admin must give a reason. Again, it does nothing. */
export async function withdrawBooking(
  ctx: Ctx<Athlete | Admin>,
  { bookingId, reason }: BookingId & Reasoned,
): Promise<void> {
  if (ctx.actor.role === "ADMIN" && !reason) throw new DomainError("limit", "booking.reason_required");
  await change(ctx, bookingId, async (tx, booking) => {
    if (isCancelledBy(tx, booking) && !booking.settledAt) return;
    if (booking.status !== "REQUESTED") throw new DomainError("conflict", "booking.not_cancellable");
    await write(tx, bookingId, { isRefunded: false, reason });
  });
}

const isCancelledBy = ({ actor }: Ctx<Person>, { status, cancelledById }: Locked) =>
  status === "CANCELLED" && cancelledById === actor.id;

type Locked = NonNullable<Awaited<ReturnType<typeof findOwn>>>;

async function change<Actor extends Person, T>(
  ctx: Ctx<Actor>,
  bookingId: string,
  work: (tx: Ctx<Actor>, booking: Locked) => Promise<T>,
): Promise<T> {
  const found = await findOwn(ctx, bookingId);
  if (!found) throw new DomainError("not_found", "booking.not_found");
  return transaction(ctx, async (tx) => {
    await lockCoaches(tx, [found.coachId]);
    await lockAthletes(tx, [found.athleteId]);
    const booking = await tx.db.booking.findUniqueOrThrow({
      where: { id: bookingId },
    });
    return work(tx, booking);
  });
}

function findOwn({ db, actor }: Ctx<Person>, bookingId: string) {
  return db.booking.findFirst({ where: { id: bookingId, ...ownedBy(actor) } });
}

async function write(
  ctx: Ctx<Person>,
  bookingId: string,
  { isRefunded, reason }: { isRefunded: boolean; reason?: string },
): Promise<void> {
  const { status } = await ctx.db.booking.update({
    where: { id: bookingId, status: { in: ["REQUESTED", "CONFIRMED"] } },
    data: {
      status: "CANCELLED",
      cancelledAt: ctx.now,
      cancelledById: ctx.actor.id,
      cancelledByRole: ctx.actor.role,
      cancellationReason: reason ?? null,
      isRefunded,
    },
    select: { status: true },
  });
  const values = { status, isRefunded };
  await recordAudit(ctx, {
    action: "booking.cancel",
    entity: "booking",
    entityId: bookingId,
    values,
    reason,
  });
  await emit(ctx, bookingCancelled.create({ bookingId }));
}
