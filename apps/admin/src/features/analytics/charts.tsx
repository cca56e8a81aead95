"use client";

import { Skeleton } from "@zea/ui/skeleton";
import dynamic from "next/dynamic";
import { chartBoxHeight } from "./chart-box.ts";

/** A bar chart, loaded when it is shown. */
export const Bars = dynamic(() => import("./bar-chart.tsx").then((module) => module.BarChart), {
  ssr: false,
  loading: () => (
    <div aria-hidden style={{ height: chartBoxHeight }}>
      <Skeleton className="h-full bg-surface-2" />
    </div>
  ),
});
