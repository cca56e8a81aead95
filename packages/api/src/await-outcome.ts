import { findBookingOutcome } from "@zea/domain/booking/queries";
import { requestBooking, requestBookingFor } from "@zea/domain/booking/request-booking";
import type { BookingId, RequestBooking, RequestBookingFor } from "@zea/domain/booking/schema";
import type { Admin, Athlete, Coach, Ctx, Person } from "@zea/domain/context";
import type { WithOptionalShown } from "@zea/domain/shown";
import { type OutcomeListener, outcomeListener } from "./outcome-listener.ts";

export type Outcome = Awaited<ReturnType<typeof findBookingOutcome>>;

/** How long a request waits for its outcome before it is answered as REQUESTED. */
const maxWaitMs = 3_000;
const recheckMs = 60_000;

/** Requests a booking and waits up to 3 s for its outcome, without polling; an unsettled request is returned as REQUESTED. */
export function requestAndAwait(
  ctx: Ctx<Athlete>,
  input: WithOptionalShown<RequestBooking>,
  listener = outcomeListener(),
): Promise<Outcome> {
  return awaitRequested(ctx, () => requestBooking(ctx, input), listener);
}

/** Requests a booking on behalf of an athlete and waits for its outcome. */
export function requestOnBehalfAndAwait(
  ctx: Ctx<Coach | Admin>,
  input: WithOptionalShown<RequestBookingFor>,
  listener = outcomeListener(),
): Promise<Outcome> {
  return awaitRequested(ctx, () => requestBookingFor(ctx, input), listener);
}

async function awaitRequested(
  ctx: Ctx<Person>,
  request: () => Promise<BookingId>,
  listener: OutcomeListener,
): Promise<Outcome> {
  const watch = await listener.watch();
  return request()
    .then(({ bookingId }) => awaitOutcome(ctx, bookingId, watch.settled))
    .finally(watch.close);
}

type Settled = Awaited<ReturnType<OutcomeListener["watch"]>>["settled"];

async function awaitOutcome(ctx: Ctx<Person>, bookingId: string, settled: Settled): Promise<Outcome> {
  const until = Date.now() + maxWaitMs;
  let outcome = await findBookingOutcome(ctx, { bookingId });
  while (outcome.status === "REQUESTED" && Date.now() < until) {
    await settled(bookingId, until - Date.now());
    outcome = await findBookingOutcome(ctx, { bookingId });
  }
  return outcome;
}

type Follow = BookingId & { since?: string | null; signal?: AbortSignal };

/** Yields each change of a request's status after `since`, until it is settled. */
export async function* followOutcome(
  ctx: Ctx<Athlete>,
  { bookingId, since, signal }: Follow,
  listener = outcomeListener(),
) {
  const watch = await listener.watch();
  try {
    let seen = since;
    while (!signal?.aborted) {
      const outcome = await findBookingOutcome(ctx, { bookingId });
      if (outcome.status !== seen) yield outcome;
      if (outcome.status !== "REQUESTED") return;
      seen = outcome.status;
      await watch.settled(bookingId, recheckMs, signal);
    }
  } finally {
    watch.close();
  }
}
