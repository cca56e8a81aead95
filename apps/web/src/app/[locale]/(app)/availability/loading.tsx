"use client";

import { CardSkeleton, ListSkeleton, Skeleton } from "@zea/ui/skeleton";

export default function Loading() {
  return (
    <div className="mx-auto grid w-full max-w-[1240px] gap-5 px-[18px] pt-6 sm:px-8 sm:pt-8">
      <Skeleton className="h-8 w-44" />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_372px]">
        <ListSkeleton rows={7} />
        <CardSkeleton lines={3} />
      </div>
    </div>
  );
}
