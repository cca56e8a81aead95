import { transaction } from "@zea/domain/context";
import { cron } from "inngest";
import { inngest } from "../client.ts";
import { systemContext } from "../system-context.ts";
import type { Workflow } from "../workflow.ts";

/** Every quarter of an hour, starts lost runs again; their steps answer from what is stored, so nothing happens twice. */
export function createWatchdog(workflows: Workflow[]): Workflow {
  const watchdog = inngest.createFunction({ id: "watchdog", triggers: [cron("*/15 * * * *")] }, async ({ step }) => {
    const resumed: Record<string, number> = {};
    for (const { resume } of workflows) {
      if (!resume) continue;
      resumed[resume.step] = await step.run(resume.step, async () => transaction(await systemContext(), resume.run));
    }
    return resumed;
  });
  return { function: watchdog };
}
