import { clubTimeZone } from "@zea/domain/club";
import { deleteAttempts } from "@zea/domain/security/delete-attempts";
import { cron } from "inngest";
import { inngest } from "../client.ts";
import { systemContext } from "../system-context.ts";

/** Deletes counts of attempts that are over, every night. */
export const securityExpiry = {
  function: inngest.createFunction(
    { id: "security-expiry", triggers: [cron(`TZ=${clubTimeZone} 15 4 * * *`)] },
    async ({ step }) => {
      const attempts = await step.run("delete-attempts", async () => deleteAttempts(await systemContext()));
      return { attempts };
    },
  ),
};
