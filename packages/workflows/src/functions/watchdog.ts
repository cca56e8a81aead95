import { resumeOnboardings } from "@zea/domain/athlete/resume-onboardings";
import { resumeBookings } from "@zea/domain/booking/resume-bookings";
import { transaction } from "@zea/domain/context";
import { resumeCreditRequests } from "@zea/domain/credit/resume-credit-requests";
import { resumeReports } from "@zea/domain/payment/resume-reports";
import { resumeStatements } from "@zea/domain/payment/resume-statements";
import { resumeSessions } from "@zea/domain/session/finalise-session";
import { cron } from "inngest";
import { inngest } from "../client.ts";
import { system } from "../system.ts";

/** What should long have been settled gets its trigger again; every step answers from what is stored, so nothing happens twice. */
export const watchdog = inngest.createFunction(
  { id: "watchdog", triggers: [cron("*/15 * * * *")] },
  async ({ step }) => {
    const onboardings = await step.run("resume-onboardings", async () =>
      transaction(await system(), resumeOnboardings),
    );
    const bookings = await step.run("resume-bookings", async () => transaction(await system(), resumeBookings));
    const sessions = await step.run("resume-sessions", async () => resumeSessions(await system()));
    const requests = await step.run("resume-credit-requests", async () => resumeCreditRequests(await system()));
    const reports = await step.run("resume-reports", async () => resumeReports(await system()));
    const statements = await step.run("resume-statements", async () => resumeStatements(await system()));
    return { onboardings, bookings, sessions, requests, reports, statements };
  },
);
