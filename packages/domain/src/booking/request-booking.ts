import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Athlete, type Coach, type Ctx, type Person, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { lockAthletes } from "../lock.ts";
import { emit } from "../outbox.ts";
import { checkRepeated } from "../request-key.ts";
import { checkShown, type WithOptionalShown } from "../shown.ts";
import { findOffer, findSlotState } from "../slot/queries.ts";
import { withoutNotice } from "../slot/rules.ts";
import { earlier, hours, later, minutes } from "../time.ts";
import { bookingRequested } from "./events.ts";
import { bookableBy } from "./queries.ts";
import { cancelledAtMost, checkStart, freeUntil, requestsAtMost } from "./rules.ts";
import type { RequestBooking, RequestBookingFor } from "./schema.ts";

/**
 * Stores and announces the athlete's request, which holds no slot and costs nothing until it is reserved.
 * Idempotent per `requestKey`: a repeated key returns the first request, and with another request it is refused.
 * What it stores are the terms that were `shown`.
 */
export function requestBooking(
  ctx: Ctx<Athlete>,
  input: WithOptionalShown<RequestBooking>,
): Promise<{ bookingId: string }> {
  return store(ctx, { ...input, athleteId: ctx.actor.id });
}

/**
 * Requests a booking on behalf of an athlete: a coach for their own athletes, with themselves; an admin for any athlete.
 * Needs a reason; the minimum notice does not apply, everything else does.
 */
export function requestBookingFor(
  ctx: Ctx<Coach | Admin>,
  { reason, ...input }: WithOptionalShown<RequestBookingFor>,
): Promise<{ bookingId: string }> {
  return store(ctx, { ...input, requestReason: reason });
}

type StoredRequest = WithOptionalShown<RequestBooking> & { athleteId: string; requestReason?: string };

async function store(ctx: Ctx<Person>, { shown, ...request }: StoredRequest): Promise<{ bookingId: string }> {
  if (ctx.actor.role !== "ATHLETE") await checkOnBehalf(ctx, request);
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [request.athleteId]);
    const first = await findByKey(tx, request);
    if (first) {
      const { id, ...stored } = first;
      const { coachId, sessionTypeId, startsAt, requestReason } = request;
      checkRepeated(stored, { coachId, sessionTypeId, startsAt, requestReason: requestReason ?? null });
      return { bookingId: id };
    }
    await checkAthlete(tx, request);
    if (tx.actor.role === "ATHLETE") await checkCancelled(tx);
    const offer = await findOffer(tx, request);
    const { settings, credits, minutes: length } = offer;
    const { freeCancellationHours } = settings;
    const until = freeUntil({ startsAt: request.startsAt, freeCancellationHours });
    checkShown(shown, { credits, minutes: length, freeUntil: until });
    checkStart(request.startsAt, tx.now, tx.actor.role === "ATHLETE" ? settings : withoutNotice(settings));
    const state = await findSlotState(tx, request, offer);
    if (state === "NOT_OFFERED") throw new DomainError("conflict", "booking.not_offered");
    const bookingId = uuidv7();
    await tx.db.booking.create({
      data: {
        id: bookingId,
        endsAt: later(request.startsAt, minutes(length)),
        requestedAt: tx.now,
        requestedById: tx.actor.id,
        requestedByRole: tx.actor.role,
        credits,
        freeCancellationHours,
        ...request,
      },
      select: { id: true },
    });
    if (tx.actor.role !== "ATHLETE") await audit(tx, bookingId, request);
    await emit(tx, bookingRequested.create({ bookingId }));
    return { bookingId };
  });
}

async function checkOnBehalf({ db, actor, now }: Ctx<Person>, { athleteId, coachId, requestReason }: StoredRequest) {
  if (!requestReason) throw new DomainError("limit", "booking.reason_required");
  if (actor.role === "ADMIN") {
    if (await db.athlete.count({ where: { id: athleteId } })) return;
    throw new DomainError("not_found", "athlete.not_found");
  }
  if (coachId !== actor.id) throw new DomainError("not_found", "coach.not_found");
  const isTheirs = await db.athlete.count({ where: { id: athleteId, ...bookableBy(actor.id, now) } });
  if (!isTheirs) throw new DomainError("not_found", "booking.not_your_athlete");
}

function audit(tx: Ctx<Person>, bookingId: string, { requestReason }: StoredRequest): Promise<void> {
  return recordAudit(tx, {
    action: "booking.request",
    entity: "booking",
    entityId: bookingId,
    values: { status: "REQUESTED" },
    reason: requestReason,
  });
}

function findByKey({ db }: Ctx, { athleteId, requestKey }: StoredRequest) {
  return db.booking.findUnique({
    where: { athleteId_requestKey: { athleteId, requestKey } },
    select: { id: true, coachId: true, sessionTypeId: true, startsAt: true, requestReason: true },
  });
}

/** Refuses a person who has cancelled many bookings within the hour, since each one mails a coach. Cancelling is never refused. */
async function checkCancelled({ db, actor, now }: Ctx<Person>): Promise<void> {
  const cancelled = await db.booking.findMany({
    where: {
      athleteId: actor.id,
      cancelledById: actor.id,
      settledAt: { not: null },
      cancelledAt: { gt: earlier(now, hours(1)) },
    },
    orderBy: { cancelledAt: "desc" },
    take: cancelledAtMost,
    select: { cancelledAt: true },
  });
  const oldest = cancelled[cancelledAtMost - 1]?.cancelledAt;
  if (!oldest) return;
  const wait = later(oldest, hours(1)).getTime() - now.getTime();
  throw new DomainError("limit", "booking.too_many_cancelled", {
    count: cancelledAtMost,
    minutes: Math.ceil(wait / minutes(1)),
  });
}

async function checkAthlete({ db }: Ctx, { athleteId }: StoredRequest): Promise<void> {
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
