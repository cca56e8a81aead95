import { findDashboard } from "@zea/domain/analytics/dashboard";
import { countExceptions } from "@zea/domain/analytics/exception-counts";
import { findFunnel } from "@zea/domain/analytics/funnel";
import { findOverview } from "@zea/domain/analytics/queries";
import { listRows } from "@zea/domain/analytics/rows";
import { AnalyticsPeriod, ListRows } from "@zea/domain/analytics/schema";
import { nameMail } from "../name-mail.ts";
import { adminProcedure, router } from "../trpc.ts";

export const analyticsRouter = router({
  dashboard: adminProcedure.query(async ({ ctx }) => {
    const { exceptions, ...dashboard } = await findDashboard(ctx);
    const mails = { ...exceptions.mails, items: exceptions.mails.items.map(nameMail) };
    return { ...dashboard, exceptions: { ...exceptions, mails } };
  }),
  exceptionCounts: adminProcedure.query(({ ctx }) => countExceptions(ctx)),
  overview: adminProcedure.input(AnalyticsPeriod).query(({ ctx, input }) => findOverview(ctx, input)),
  funnel: adminProcedure.input(AnalyticsPeriod).query(({ ctx, input }) => findFunnel(ctx, input)),
  rows: adminProcedure.input(ListRows).query(({ ctx, input }) => listRows(ctx, input)),
});
