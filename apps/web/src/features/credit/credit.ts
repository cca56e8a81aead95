import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";

type AllOutputs = inferRouterOutputs<AppRouter>;
type Outputs = AllOutputs["credit"];

export type CreditPack = AllOutputs["club"]["facts"]["packs"][number];

export type CreditRequest = NonNullable<Outputs["latestRequest"]>;
export type LedgerEntry = Outputs["ledger"]["entries"][number];
