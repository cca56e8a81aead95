"use client";

import { Skeleton } from "@zea/ui/skeleton";
import dynamic from "next/dynamic";
import { chartBoxHeight } from "./chart-box.ts";

const loading = () => (
  <div aria-hidden style={{ height: chartBoxHeight }}>
    <Skeleton className="h-full bg-surface-2" />
  </div>
);

/** The chart of sessions and minutes, whose script comes when it is shown. */
export const Activity = dynamic(() => import("./activity-chart.tsx").then((module) => module.ActivityChart), {
  ssr: false,
  loading,
});

/** The chart of the means, whose script comes when it is shown. */
export const Quality = dynamic(() => import("./quality-chart.tsx").then((module) => module.QualityChart), {
  ssr: false,
  loading,
});
