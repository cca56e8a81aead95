import { clubTimeZone } from "@zea/domain/club";
import { countPayable, countWeeks, finishPhase } from "@zea/domain/payment/draft-phases";
import { draftReport } from "@zea/domain/payment/draft-report";
import { paymentReportRequested } from "@zea/domain/payment/events";
import { notifyAdmins } from "@zea/domain/payment/notify-admins";
import { openLastMonth } from "@zea/domain/payment/request-report";
import { resumeReports } from "@zea/domain/payment/resume-reports";
import { writeDraftFiles } from "@zea/domain/payment/write-files";
import { cron } from "inngest";
import { inngest, on } from "../client.ts";
import { systemContext } from "../system-context.ts";

/** Drafts a month's payment report, on the first of the next month and on request of an administrator. Run again, it refreshes the report as long as that is a draft. */
export const paymentReport = {
  function: inngest.createFunction(
    { id: "payment-report", triggers: [on(paymentReportRequested), cron(`TZ=${clubTimeZone} 0 6 1 * *`)] },
    async ({ event, step }) => {
      const requested = event.name === paymentReportRequested.name ? (event.data as { reportId: string }) : null;
      const report = requested ?? (await step.run("open", async () => openLastMonth(await systemContext())));
      if (!report) return null;
      const { reportId } = report;
      const payable = await step.run("query", async () => {
        const ctx = await systemContext();
        const found = await countPayable(ctx, report);
        await finishPhase(ctx, report, "query", found.sessions);
        return found;
      });
      await step.run("minutes", async () => finishPhase(await systemContext(), report, "minutes", payable.minutes));
      await step.run("weeks", async () => {
        const ctx = await systemContext();
        return finishPhase(ctx, report, "weeks", await countWeeks(ctx, report));
      });
      await step.run("report", async () => finishPhase(await systemContext(), report, "report", 1));
      const draft = await step.run("store", async () => {
        const ctx = await systemContext();
        const drafted = await draftReport(ctx, report);
        await finishPhase(ctx, report, "store", drafted.lines);
        return drafted;
      });
      if (draft.state !== "DRAFT") return { reportId, ...draft };
      await step.run("draft-csv", async () => {
        const ctx = await systemContext();
        return finishPhase(ctx, report, "draft-csv", await writeDraftFiles(ctx, report));
      });
      await step.run("notify", async () => {
        const ctx = await systemContext();
        return finishPhase(ctx, report, "notify", await notifyAdmins(ctx, report));
      });
      return { reportId, ...draft };
    },
  ),
  resume: { step: "resume-reports", run: resumeReports },
};
