import { mailRequested } from "@zea/domain/mail/events";
import { settleMail } from "@zea/domain/mail/settle-mail";
import { inngest, on } from "../client.ts";
import { deliverMail } from "../deliver-mail.ts";
import { system } from "../system.ts";

/** Sends one mail that was asked for, trying for about a day; what became of it is kept. */
export const mailDelivery = {
  function: inngest.createFunction(
    {
      id: "mail-delivery",
      retries: 20,
      concurrency: 2, // mail services take a few a second, and nobody waits for one
      triggers: [on(mailRequested)],
      onFailure: async ({ event, error, step }) => {
        const { mailId } = event.data.event.data as { mailId: string };
        const outcome = /^[a-z_]{1,60}$/.test(error.message) ? error.message : "not_delivered";
        await step.run("fail", async () => settleMail(await system(), { mailId, state: "FAILED", outcome }));
      },
    },
    async ({ event: { data }, step }) => {
      const state = await step.run("deliver", async () => deliverMail(await system(), data));
      return { state };
    },
  ),
};
