import { clubTimeZone } from "@zea/domain/club";
import { deleteRegistrations } from "@zea/domain/registration/delete-registrations";
import { cron } from "inngest";
import { inngest } from "../client.ts";
import { systemContext } from "../system-context.ts";

/** Deletes registrations after their seven days, every night. */
export const registrationExpiry = {
  function: inngest.createFunction(
    { id: "registration-expiry", triggers: [cron(`TZ=${clubTimeZone} 0 4 * * *`)] },
    async ({ step }) => {
      const registrations = await step.run("delete", async () => deleteRegistrations(await systemContext()));
      return { registrations };
    },
  ),
};
