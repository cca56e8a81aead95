"use client";

import { CardSkeleton, ListSkeleton, Skeleton } from "@zea/ui/skeleton";

/** A placeholder shown until the page's own skeleton has loaded. Like all skeletons, made by a client component: see `WithSkeleton`. */
export function Loading() {
  return (
    <div className="mx-auto grid w-full max-w-[920px] gap-5 px-[18px] pt-6 sm:px-8 sm:pt-8">
      <Skeleton className="h-8 w-56" />
      <CardSkeleton />
      <ListSkeleton rows={4} />
    </div>
  );
}
