import { bookingRequested } from "@zea/domain/booking/events";
import { notifyBooking } from "@zea/domain/booking/notify-booking";
import { failBooking, reserveBooking } from "@zea/domain/booking/reserve-booking";
import { resumeBookings } from "@zea/domain/booking/resume-bookings";
import { inngest, on } from "../client.ts";
import { systemContext } from "../system-context.ts";

type Request = { bookingId: string };

/** Settles a request in one transaction, then mails athlete and coach. A request that can't be settled is rejected, which is mailed too. */
export const bookingRequest = {
  function: inngest.createFunction(
    {
      id: "booking-request",
      triggers: [on(bookingRequested)],
      onFailure: async ({ event, step }) => {
        const request = event.data.event.data as Request;
        await step.run("fail", async () => failBooking(await systemContext(), request));
        await step.run("notify", async () => notifyBooking(await systemContext(), request));
      },
    },
    async ({ event: { data }, step }) => {
      const outcome = await step.run("reserve", async () => reserveBooking(await systemContext(), data));
      await step.run("notify", async () => notifyBooking(await systemContext(), data));
      return outcome;
    },
  ),
  resume: { step: "resume-bookings", run: resumeBookings },
};
