import { bookingCancelled, bookingConfirmed } from "@zea/domain/booking/events";
import { planReminders, remindBooking } from "@zea/domain/booking/remind-booking";
import { inngest, on } from "../client.ts";
import { system } from "../system.ts";

/** Athlete and coach are reminded a day and two hours before the session, as long as it stands. */
export const bookingReminders = {
  function: inngest.createFunction(
    {
      id: "booking-reminders",
      concurrency: 2,
      triggers: [on(bookingConfirmed)],
      cancelOn: [{ event: bookingCancelled.name, match: "data.bookingId" }],
    },
    async ({ event: { data }, step }) => {
      const reminders = await step.run("plan", async () => planReminders(await system(), data));
      for (const { kind, at } of reminders) {
        await step.sleepUntil(`${kind}-wait`, at);
        await step.run(kind, async () => remindBooking(await system(), { ...data, kind }));
      }
      return { reminders: reminders.length };
    },
  ),
};
