import { recordAudit } from "../audit/record-audit.ts";
import type { Admin, Athlete, Coach, Ctx, Person } from "../context.ts";
import { transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { lockAthletes } from "../lock.ts";
import { emit } from "../outbox.ts";
import { findOffer, findSlotState } from "../slot/queries.ts";
import { later, minutes } from "../time.ts";
import { bookingRequested } from "./events.ts";
import { bookableBy } from "./queries.ts";
import { checkStart, requestsAtMost, withoutNotice } from "./rules.ts";
import type { RequestBooking, RequestBookingFor } from "./schema.ts";

/**
 * Stores the athlete's request and announces it; it holds nothing and costs nothing until it is reserved.
 * The same key answers with the first request, whatever else it names.
 */
export function requestBooking(ctx: Ctx<Athlete>, input: RequestBooking): Promise<{ bookingId: string }> {
  return store(ctx, { ...input, athleteId: ctx.actor.id });
}

/**
 * The same request, made for an athlete: by a coach, with themselves, for whom they know; by an admin for any active one.
 * It needs a reason; the minimum notice is not asked, everything else is.
 */
export function requestBookingFor(
  ctx: Ctx<Coach | Admin>,
  { reason, ...input }: RequestBookingFor,
): Promise<{ bookingId: string }> {
  return store(ctx, { ...input, requestReason: reason });
}

type Wish = RequestBooking & { athleteId: string; requestReason?: string };

async function store(ctx: Ctx<Person>, wish: Wish): Promise<{ bookingId: string }> {
  if (ctx.actor.role !== "ATHLETE") await checkOnBehalf(ctx, wish);
  const offer = await findOffer(ctx, wish);
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [wish.athleteId]);
    const first = await findByKey(tx, wish);
    if (first) return { bookingId: first.id };
    await checkAthlete(tx, wish);
    const { settings } = offer;
    checkStart(wish.startsAt, tx.now, tx.actor.role === "ATHLETE" ? settings : withoutNotice(settings));
    const state = await findSlotState(tx, wish, offer);
    if (state === "NOT_OFFERED") throw new DomainError("conflict", "booking.not_offered");
    const bookingId = uuidv7();
    await tx.db.booking.create({
      data: {
        id: bookingId,
        endsAt: later(wish.startsAt, minutes(offer.minutes)),
        requestedAt: tx.now,
        requestedById: tx.actor.id,
        requestedByRole: tx.actor.role,
        credits: offer.credits,
        freeCancellationHours: settings.freeCancellationHours,
        ...wish,
      },
      select: { id: true },
    });
    if (tx.actor.role !== "ATHLETE") await record(tx, bookingId, wish);
    await emit(tx, bookingRequested.create({ bookingId }));
    return { bookingId };
  });
}

async function checkOnBehalf({ db, actor, now }: Ctx<Person>, { athleteId, coachId, requestReason }: Wish) {
  if (!requestReason) throw new DomainError("limit", "booking.reason_required");
  if (actor.role === "ADMIN") {
    if (await db.athlete.count({ where: { id: athleteId } })) return;
    throw new DomainError("not_found", "athlete.not_found");
  }
  if (coachId !== actor.id) throw new DomainError("not_found", "coach.not_found");
  const isTheirs = await db.athlete.count({ where: { id: athleteId, ...bookableBy(actor.id, now) } });
  if (!isTheirs) throw new DomainError("not_found", "booking.not_your_athlete");
}

function record(tx: Ctx<Person>, bookingId: string, { requestReason }: Wish): Promise<void> {
  return recordAudit(tx, {
    action: "booking.request",
    entity: "booking",
    entityId: bookingId,
    values: { status: "REQUESTED" },
    reason: requestReason,
  });
}

function findByKey({ db }: Ctx, { athleteId, requestKey }: Wish) {
  return db.booking.findUnique({
    where: { athleteId_requestKey: { athleteId, requestKey } },
    select: { id: true },
  });
}

async function checkAthlete({ db }: Ctx, { athleteId }: Wish): Promise<void> {
  const athlete = await db.athlete.findUniqueOrThrow({
    where: { id: athleteId },
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
