import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AppRouter>;

export type MonthPayment = Outputs["payment"]["month"];
export type PaymentWeek = MonthPayment["weeks"][number];
export type PaidSession = PaymentWeek["sessions"][number];
export type UnratedSession = MonthPayment["withoutRate"][number];
export type Adjustment = MonthPayment["adjustments"][number];
export type PaymentSummary = Outputs["home"]["coach"]["pay"];
