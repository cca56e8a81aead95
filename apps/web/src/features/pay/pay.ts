import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AppRouter>;

export type MonthPay = Outputs["pay"]["month"];
export type PayWeek = MonthPay["weeks"][number];
export type PaidSession = PayWeek["sessions"][number];
export type UnratedSession = MonthPay["withoutRate"][number];
export type Adjustment = MonthPay["adjustments"][number];
export type PaySummary = Outputs["home"]["coach"]["pay"];
