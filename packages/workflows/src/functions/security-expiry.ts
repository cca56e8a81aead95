import { clubTimeZone } from "@zea/domain/club";
import { deleteAttempts } from "@zea/domain/security/delete-attempts";
import { deleteSecurityEvents } from "@zea/domain/security/delete-security-events";
import { cron } from "inngest";
import { inngest } from "../client.ts";
import { systemContext } from "../system-context.ts";

/** Deletes counts of attempts that are over and security events that are no longer kept, every night. */
export const securityExpiry = {
  function: inngest.createFunction(
    { id: "security-expiry", triggers: [cron(`TZ=${clubTimeZone} 15 4 * * *`)] },
    async ({ step }) => {
      const attempts = await step.run("delete-attempts", async () => deleteAttempts(await systemContext()));
      const events = await step.run("delete-events", async () => deleteSecurityEvents(await systemContext()));
      return { attempts, events };
    },
  ),
};
