import { ownedBy } from "../booking/queries.ts";
import type { Ctx, Person } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockCoaches } from "../lock.ts";

/** Locks the coach of a booking of the person's own, then reads it with its record; another's is not found. */
export async function lockSession(tx: Ctx<Person>, bookingId: string) {
  const where = { id: bookingId, ...ownedBy(tx.actor) };
  const found = await tx.db.booking.findFirst({ where, select: { coachId: true } });
  if (!found) throw new DomainError("not_found", "booking.not_found");
  await lockCoaches(tx, [found.coachId]);
  return tx.db.booking.findUniqueOrThrow({ where: { id: bookingId }, include: { sessionRecord: true } });
}

type Locked = Awaited<ReturnType<typeof lockSession>>;

/** Refuses a booking that is not confirmed; one that was completed answers with what was stored first. */
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
