import { bookingCancelled, bookingConfirmed } from "@zea/domain/booking/events";
import { planReminders, remindBooking } from "@zea/domain/booking/remind-booking";
import { inngest, on } from "../client.ts";
import { systemContext } from "../system-context.ts";

/** Reminds athlete and coach a day and two hours before the session, unless it is cancelled. */
export const bookingReminders = {
  function: inngest.createFunction(
    {
      id: "booking-reminders",
      concurrency: 2,
      triggers: [on(bookingConfirmed)],
      cancelOn: [{ event: bookingCancelled.name, match: "data.bookingId" }],
    },
    async ({ event: { data }, step }) => {
      const reminders = await step.run("plan", async () => planReminders(await systemContext(), data));
      for (const { kind, at } of reminders) {
        await step.sleepUntil(`${kind}-wait`, at);
        await step.run(kind, async () => remindBooking(await systemContext(), { ...data, kind }));
      }
      return { reminders: reminders.length };
    },
  ),
};
