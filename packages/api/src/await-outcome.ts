import { findBookingOutcome } from "@zea/domain/booking/queries";
import { requestBooking, requestBookingFor } from "@zea/domain/booking/request-booking";
import type { BookingId, RequestBooking, RequestBookingFor } from "@zea/domain/booking/schema";
import type { Admin, Athlete, Coach, Ctx, Person } from "@zea/domain/context";
import { type Outcomes, outcomes } from "./booking-outcome.ts";

export type Outcome = Awaited<ReturnType<typeof findBookingOutcome>>;

/** How long a person waits for the outcome before the page says that it is still asked for. */
const patienceMs = 3_000;
const silenceMs = 60_000;

/** Asks for a booking and waits for its outcome; what is not settled in 3 s is answered as REQUESTED. Nothing polls. */
export function requestAndAwait(ctx: Ctx<Athlete>, input: RequestBooking, from = outcomes()): Promise<Outcome> {
  return andAwait(ctx, () => requestBooking(ctx, input), from);
}

/** The same for a booking on behalf of an athlete: the outcome is that of whoever asked. */
export function requestForAndAwait(
  ctx: Ctx<Coach | Admin>,
  input: RequestBookingFor,
  from = outcomes(),
): Promise<Outcome> {
  return andAwait(ctx, () => requestBookingFor(ctx, input), from);
}

async function andAwait(ctx: Ctx<Person>, request: () => Promise<BookingId>, from: Outcomes): Promise<Outcome> {
  const watch = await from.watch();
  return request()
    .then(({ bookingId }) => awaitOutcome(ctx, bookingId, watch.settled))
    .finally(watch.close);
}

type Settled = Awaited<ReturnType<Outcomes["watch"]>>["settled"];

async function awaitOutcome(ctx: Ctx<Person>, bookingId: string, settled: Settled): Promise<Outcome> {
  const until = Date.now() + patienceMs;
  let outcome = await findBookingOutcome(ctx, { bookingId });
  while (outcome.status === "REQUESTED" && Date.now() < until) {
    await settled(bookingId, until - Date.now());
    outcome = await findBookingOutcome(ctx, { bookingId });
  }
  return outcome;
}

type Follow = BookingId & { since?: string | null; signal?: AbortSignal };

/** Each state of a request that the reader has not seen, from `since` on, until it is settled. */
export async function* followOutcome(ctx: Ctx<Athlete>, { bookingId, since, signal }: Follow, from = outcomes()) {
  const watch = await from.watch();
  try {
    let seen = since;
    while (!signal?.aborted) {
      const outcome = await findBookingOutcome(ctx, { bookingId });
      if (outcome.status !== seen) yield outcome;
      if (outcome.status !== "REQUESTED") return;
      seen = outcome.status;
      await watch.settled(bookingId, silenceMs, signal);
    }
  } finally {
    watch.close();
  }
}
