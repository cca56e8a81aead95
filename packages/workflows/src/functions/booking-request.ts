import { bookingRequested } from "@zea/domain/booking/events";
import { notifyBooking } from "@zea/domain/booking/notify-booking";
import { failBooking, reserveBooking } from "@zea/domain/booking/reserve-booking";
import { resumeBookings } from "@zea/domain/booking/resume-bookings";
import { inngest, on } from "../client.ts";
import { system } from "../system.ts";

type Request = { bookingId: string };

/** A request is settled in one transaction; only then are both told, each by a mail of its own. What could not be settled is rejected, and said. */
export const bookingRequest = {
  function: inngest.createFunction(
    {
      id: "booking-request",
      triggers: [on(bookingRequested)],
      onFailure: async ({ event, step }) => {
        const request = event.data.event.data as Request;
        await step.run("fail", async () => failBooking(await system(), request));
        await step.run("notify", async () => notifyBooking(await system(), request));
      },
    },
    async ({ event: { data }, step }) => {
      const outcome = await step.run("reserve", async () => reserveBooking(await system(), data));
      await step.run("notify", async () => notifyBooking(await system(), data));
      return outcome;
    },
  ),
  resume: { step: "resume-bookings", run: resumeBookings },
};
