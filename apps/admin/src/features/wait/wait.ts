import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AdminRouter>["wait"];

export type WaitListed = Outputs["list"]["rows"][number];
export type WaitShown = Outputs["get"];

/** Whom an answer is about: the coach of a feedback, the athlete of an evaluation. */
export const otherOf = ({ kind, athlete, coach }: WaitListed) => (kind === "FEEDBACK" ? coach : athlete);
