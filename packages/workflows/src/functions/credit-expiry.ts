import { clubTimeZone } from "@zea/domain/club";
import { expireCredits } from "@zea/domain/credit/expire-credits";
import { cron } from "inngest";
import { inngest } from "../client.ts";
import { system } from "../system.ts";

/** Every night, at an hour that exists once on every day, the credits past their date are written off. */
export const creditExpiry = {
  function: inngest.createFunction(
    { id: "credit-expiry", triggers: [cron(`TZ=${clubTimeZone} 0 4 * * *`)] },
    async ({ step }) => {
      const accounts = await step.run("expire", async () => expireCredits(await system()));
      return { accounts };
    },
  ),
};
