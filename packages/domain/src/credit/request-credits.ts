import { findSettings } from "../club/queries.ts";
import { type Athlete, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { lockAthletes } from "../lock.ts";
import { emit } from "../outbox.ts";
import { hours, later } from "../time.ts";
import { creditsRequested } from "./events.ts";
import type { RequestCredits } from "./schema.ts";

/**
 * Requests credits from the club; an active athlete can have one open request. The deadline follows the club's settings.
 * The same number again, while the request is open, is the same request; it leads on to the latest page.
 */
export function requestCredits(ctx: Ctx<Athlete>, { credits, next }: RequestCredits): Promise<{ requestId: string }> {
  return transaction(ctx, async (tx) => {
    const athleteId = tx.actor.id;
    await lockAthletes(tx, [athleteId]);
    const { state } = await tx.db.athlete.findUniqueOrThrow({ where: { id: athleteId }, select: { state: true } });
    if (state !== "ACTIVE") throw new DomainError("forbidden", "booking.athlete_not_active");
    const where = { athleteId, state: "OPEN" } as const;
    const open = await tx.db.creditRequest.findFirst({ where, select: { id: true, credits: true } });
    if (open?.credits === credits) {
      if (next) await tx.db.creditRequest.update({ where: { id: open.id }, data: { next }, select: { id: true } });
      return { requestId: open.id };
    }
    if (open) throw new DomainError("conflict", "credit.already_requested");
    const { creditRequestHours } = await findSettings(tx);
    const requestId = uuidv7();
    const dueAt = later(tx.now, hours(creditRequestHours));
    const request = { id: requestId, athleteId, credits, next: next ?? null };
    await tx.db.creditRequest.create({ data: { ...request, requestedAt: tx.now, dueAt } });
    await emit(tx, creditsRequested.create({ requestId }));
    return { requestId };
  });
}
