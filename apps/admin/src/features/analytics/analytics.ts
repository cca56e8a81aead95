import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";

type Outputs = inferRouterOutputs<AdminRouter>["analytics"];

export type Dashboard = Outputs["dashboard"];
export type Exceptions = Dashboard["exceptions"];
export type Overview = Outputs["overview"];
export type Totals = Overview["current"];
export type Bucket = Overview["series"][number];
export type Funnel = Outputs["funnel"];
export type MetricRows = Outputs["rows"];
