import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AdminRouter>["wait"];

export type WaitRow = Outputs["list"]["rows"][number];
export type WaitDetails = Outputs["get"];

/** The person an answer is about: the coach of a feedback, the athlete of an evaluation. */
export const otherOf = ({ kind, athlete, coach }: WaitRow) => (kind === "FEEDBACK" ? coach : athlete);
