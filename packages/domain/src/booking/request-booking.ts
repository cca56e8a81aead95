import type { Athlete, Ctx } from "../context.ts";
import { transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { lockAthletes } from "../lock.ts";
import { emit } from "../outbox.ts";
import { findOffer, findSlotState } from "../slot/queries.ts";
import { later, minutes } from "../time.ts";
import { bookingRequested } from "./events.ts";
import { checkStart, requestsAtMost } from "./rules.ts";
import type { RequestBooking } from "./schema.ts";

/**
 * Stores the athlete's request and announces it; it holds nothing and costs nothing until it is reserved.
 * The same key answers with the first request, whatever else it names.
 */
export async function requestBooking(ctx: Ctx<Athlete>, input: RequestBooking): Promise<{ bookingId: string }> {
  const offer = await findOffer(ctx, input);
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [tx.actor.id]);
    const first = await findByKey(tx, input.requestKey);
    if (first) return { bookingId: first.id };
    await checkAthlete(tx);
    checkStart(input.startsAt, tx.now, offer.settings);
    const state = await findSlotState(tx, input, offer);
    if (state === "NOT_OFFERED") throw new DomainError("conflict", "booking.not_offered");
    const bookingId = uuidv7();
    await tx.db.booking.create({
      data: {
        id: bookingId,
        athleteId: tx.actor.id,
        endsAt: later(input.startsAt, minutes(offer.minutes)),
        requestedAt: tx.now,
        requestedById: tx.actor.id,
        requestedByRole: tx.actor.role,
        credits: offer.credits,
        freeCancellationHours: offer.settings.freeCancellationHours,
        ...input,
      },
      select: { id: true },
    });
    await emit(tx, bookingRequested.create({ bookingId }));
    return { bookingId };
  });
}

function findByKey({ db, actor }: Ctx<Athlete>, requestKey: string) {
  return db.booking.findUnique({
    where: { athleteId_requestKey: { athleteId: actor.id, requestKey } },
    select: { id: true },
  });
}

async function checkAthlete({ db, actor }: Ctx<Athlete>): Promise<void> {
  const athlete = await db.athlete.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      state: true,
      _count: { select: { bookings: { where: { status: "REQUESTED" } } } },
    },
  });
  if (athlete.state !== "ACTIVE") throw new DomainError("forbidden", "booking.athlete_not_active");
  if (athlete._count.bookings >= requestsAtMost) {
    throw new DomainError("limit", "booking.too_many_requests", {
      count: requestsAtMost,
    });
  }
}
