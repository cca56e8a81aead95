import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AppRouter>["credit"];

export type CreditRequest = NonNullable<Outputs["latestRequest"]>;
export type LedgerEntry = Outputs["ledger"]["entries"][number];
