"use client";

import { Card } from "@zea/ui/card";
import { CardSkeleton, ListSkeleton, Skeleton } from "@zea/ui/skeleton";
import { Suspense } from "react";
import { StatSkeletons } from "@/features/analytics/stat-skeletons.tsx";
import { DashboardView } from "./dashboard-view.tsx";

/** The start page, or its skeleton until it has loaded. */
export function Dashboard() {
  return (
    <Suspense fallback={<DashboardSkeleton />}>
      <DashboardView />
    </Suspense>
  );
}

function DashboardSkeleton() {
  return (
    <div className="grid gap-7" aria-busy>
      <div className="grid gap-3">
        <Skeleton className="h-7 w-72 max-w-full" />
        <Card className="py-1.5">
          <ListSkeleton rows={4} />
        </Card>
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid gap-3">
          <StatSkeletons count={6} />
          <CardSkeleton lines={8} />
        </div>
        <Card>
          <ListSkeleton rows={6} />
        </Card>
      </div>
    </div>
  );
}
