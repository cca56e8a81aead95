import { clubCurrency } from "@zea/domain/club";
import { findMonthPay } from "@zea/domain/payment/queries";
import { MonthPay } from "@zea/domain/payment/schema";
import { coachProcedure, router } from "../trpc.ts";

export const payRouter = router({
  month: coachProcedure.input(MonthPay).query(async ({ ctx, input }) => ({
    ...(await findMonthPay(ctx, input)),
    currency: clubCurrency,
  })),
});
