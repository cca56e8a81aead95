import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AdminRouter>["audit"];

export type AuditEntry = Outputs["list"]["rows"][number];
export type AuditKinds = Outputs["list"]["kinds"];
export type AuditValues = AuditEntry["values"];
