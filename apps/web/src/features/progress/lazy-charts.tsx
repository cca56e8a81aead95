"use client";

import { Skeleton } from "@zea/ui/skeleton";
import dynamic from "next/dynamic";
import { chartHeight } from "./chart-height.ts";

const loading = () => (
  <div aria-hidden style={{ height: chartHeight }}>
    <Skeleton className="h-full bg-surface-2" />
  </div>
);

/** The activity chart, loaded when it is shown. */
export const LazyActivityChart = dynamic(() => import("./activity-chart.tsx").then((module) => module.ActivityChart), {
  ssr: false,
  loading,
});

/** The quality chart, loaded when it is shown. */
export const LazyQualityChart = dynamic(() => import("./quality-chart.tsx").then((module) => module.QualityChart), {
  ssr: false,
  loading,
});
