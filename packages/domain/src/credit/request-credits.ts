import { isDeepStrictEqual } from "node:util";
import { findSettings } from "../club/queries.ts";
import { type Athlete, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { lockAthletes } from "../lock.ts";
import { emit } from "../outbox.ts";
import { checkShown } from "../shown.ts";
import { hours, later } from "../time.ts";
import { creditsRequested } from "./events.ts";
import type { RequestCredits } from "./schema.ts";

/**
 * Requests credits or a pack from the club; an active athlete can have one open request. The deadline follows the club's settings.
 * Keeps the pack's price and validity as they were shown, and refuses others. The same again, while the request is open, is the
 * same request; it leads on to the latest page.
 */
export function requestCredits(
  ctx: Ctx<Athlete>,
  { credits, pack, next }: RequestCredits,
): Promise<{ requestId: string }> {
  return transaction(ctx, async (tx) => {
    const athleteId = tx.actor.id;
    await lockAthletes(tx, [athleteId]);
    const { state } = await tx.db.athlete.findUniqueOrThrow({ where: { id: athleteId }, select: { state: true } });
    if (state !== "ACTIVE") throw new DomainError("forbidden", "booking.athlete_not_active");
    const where = { athleteId, state: "OPEN" } as const;
    const wanted = { credits, packId: pack?.packId ?? null, ...(pack?.shown ?? { priceMinor: null, validDays: null }) };
    const select = { id: true, credits: true, packId: true, priceMinor: true, validDays: true } as const;
    const { id, ...asked } = (await tx.db.creditRequest.findFirst({ where, select })) ?? { id: null };
    if (id && isDeepStrictEqual(asked, wanted)) {
      if (next) await tx.db.creditRequest.update({ where: { id }, data: { next }, select: { id: true } });
      return { requestId: id };
    }
    if (id) throw new DomainError("conflict", "credit.already_requested");
    if (pack) await checkPack(tx, wanted);
    const { creditRequestHours } = await findSettings(tx);
    const requestId = uuidv7();
    const dueAt = later(tx.now, hours(creditRequestHours));
    const request = { id: requestId, athleteId, ...wanted, next: next ?? null };
    await tx.db.creditRequest.create({ data: { ...request, requestedAt: tx.now, dueAt } });
    await emit(tx, creditsRequested.create({ requestId }));
    return { requestId };
  });
}

type Wanted = { packId: string | null; credits: number; priceMinor: number | null; validDays: number | null };

/** Refuses a pack that is no longer on offer as it was shown, and keeps it as it is until the transaction ends. */
async function checkPack({ db }: Ctx<Athlete>, { packId, credits, priceMinor, validDays }: Wanted): Promise<void> {
  const [pack] = await db.$queryRaw<Omit<Wanted, "packId">[]>`
    select credits, price_minor as "priceMinor", valid_days as "validDays"
    from credit_pack where id = ${packId}::uuid and is_active for share`;
  if (!pack) throw new DomainError("conflict", "credit_pack.not_offered");
  checkShown({ credits, priceMinor, validDays }, pack);
}
