import { bookingRequested } from "@zea/domain/booking/events";
import { notifyAthlete, notifyCoach } from "@zea/domain/booking/notify-booking";
import { failBooking, reserveBooking } from "@zea/domain/booking/reserve-booking";
import { inngest, on, type Step } from "../client.ts";
import { system } from "../system.ts";

type Request = { bookingId: string };

/** A request is settled in one transaction; only then are both told. What could not be settled is rejected, and said. */
export const bookingRequest = inngest.createFunction(
  {
    id: "booking-request",
    triggers: [on(bookingRequested)],
    onFailure: async ({ event, step }) => {
      const request = event.data.event.data as Request;
      await step.run("fail", async () => failBooking(await system(), request));
      await notify(step, request);
    },
  },
  async ({ event: { data }, step }) => {
    const outcome = await step.run("reserve", async () => reserveBooking(await system(), data));
    await notify(step, data);
    return outcome;
  },
);

async function notify(step: Step, request: Request): Promise<void> {
  await Promise.all([
    step.run("notify-athlete", async () => notifyAthlete(await system(), request)),
    step.run("notify-coach", async () => notifyCoach(await system(), request)),
  ]);
}
