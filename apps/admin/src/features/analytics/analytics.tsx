"use client";

import { CardSkeleton, Skeleton } from "@zea/ui/skeleton";
import { type ComponentProps, Suspense } from "react";
import { AnalyticsView } from "./analytics-view.tsx";
import { StatSkeletons } from "./stat-skeletons.tsx";

/** The analytics of a period, or their skeleton until they have loaded. */
export function Analytics(props: ComponentProps<typeof AnalyticsView>) {
  return (
    <Suspense fallback={<AnalyticsSkeleton />}>
      <AnalyticsView {...props} />
    </Suspense>
  );
}

function AnalyticsSkeleton() {
  return (
    <div className="grid gap-5" aria-busy>
      <Skeleton className="h-11 w-full max-w-[560px]" />
      <StatSkeletons count={9} />
      <div className="grid gap-4 lg:grid-cols-2">
        <CardSkeleton lines={10} />
        <CardSkeleton lines={10} />
      </div>
    </div>
  );
}
