import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AppRouter>;

export type Session = Outputs["session"]["get"];
export type Timer = Session["timer"];
export type PastSession = Session["history"][number];
export type RealTimes = { actualStart: Date; actualEnd: Date };
