import { clubTimeZone } from "@zea/domain/club";
import { expireCredits } from "@zea/domain/credit/expire-credits";
import { cron } from "inngest";
import { inngest } from "../client.ts";
import { systemContext } from "../system-context.ts";

/** Writes off expired credits every night, at an hour that every day has exactly once. */
export const creditExpiry = {
  function: inngest.createFunction(
    { id: "credit-expiry", triggers: [cron(`TZ=${clubTimeZone} 0 4 * * *`)] },
    async ({ step }) => {
      const accounts = await step.run("expire", async () => expireCredits(await systemContext()));
      return { accounts };
    },
  ),
};
