import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AdminRouter>["credit"];

export type RequestListed = Outputs["requests"]["rows"][number];
export type RequestShown = Outputs["findRequest"];
export type Ledger = Outputs["ledger"];
export type LedgerEntry = Ledger["entries"][number];
export type Lot = Ledger["lots"][number];
