import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AdminRouter>["credit"];

export type RequestRow = Outputs["requests"]["rows"][number];
export type RequestDetails = Outputs["findRequest"];
export type Ledger = Outputs["ledger"];
export type LedgerEntry = Ledger["entries"][number];
export type Lot = Ledger["lots"][number];
