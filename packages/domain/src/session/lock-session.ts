import { ownedBy } from "../booking/queries.ts";
import type { Ctx, Person } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockCoaches } from "../lock.ts";

/** Locks the booking's coach, then reads the booking with its record. Refuses a booking that the person may not see. */
export async function lockSession(tx: Ctx<Person>, bookingId: string) {
  const { coachId } = await readSession(tx, bookingId);
  await lockCoaches(tx, [coachId]);
  return readSession(tx, bookingId);
}

/** Reads a booking with its record without locking. Refuses a booking that the person may not see. */
export async function readSession({ db, actor }: Ctx<Person>, bookingId: string) {
  const where = { id: bookingId, ...ownedBy(actor) };
  const found = await db.booking.findFirst({ where, include: { sessionRecord: true } });
  if (!found) throw new DomainError("not_found", "booking.not_found");
  return found;
}

type Locked = Awaited<ReturnType<typeof readSession>>;

/** Refuses a booking that is not confirmed; the refusal of a completed one carries the stored record. */
export function checkConfirmed({ status, sessionRecord }: Locked): void {
  if (sessionRecord) {
    const { actualStart, actualEnd, billableMinutes, amountMinor } = sessionRecord;
    throw new DomainError("conflict", "session.already_completed", {
      actualStart: actualStart.toISOString(),
      actualEnd: actualEnd.toISOString(),
      minutes: billableMinutes,
      ...(amountMinor !== null && { amountMinor }),
    });
  }
  if (status !== "CONFIRMED") throw new DomainError("conflict", "session.not_confirmed");
}
