import { mailRequested } from "@zea/domain/mail/events";
import { settleMail } from "@zea/domain/mail/settle-mail";
import { inngest, on } from "../client.ts";
import { deliverMail } from "../deliver-mail.ts";
import { systemContext } from "../system-context.ts";

/** Sends a requested mail, retrying for about a day, and records the outcome. */
export const mailDelivery = {
  function: inngest.createFunction(
    {
      id: "mail-delivery",
      retries: 20,
      concurrency: 2, // mail services accept a few a second, and no mail is urgent
      triggers: [on(mailRequested)],
      onFailure: async ({ event, error, step }) => {
        const { mailId } = event.data.event.data as { mailId: string };
        const outcome = /^[a-z_]{1,60}$/.test(error.message) ? error.message : "not_delivered";
        await step.run("fail", async () => settleMail(await systemContext(), { mailId, state: "FAILED", outcome }));
      },
    },
    async ({ event: { data }, step }) => {
      const state = await step.run("deliver", async () => deliverMail(await systemContext(), data));
      return { state };
    },
  ),
};
