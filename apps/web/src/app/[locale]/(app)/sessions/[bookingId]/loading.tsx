"use client";

import { CardSkeleton, Skeleton } from "@zea/ui/skeleton";

export default function SessionLoading() {
  return (
    <div
      aria-hidden
      className="mx-auto grid w-full max-w-[1080px] content-start gap-4 px-[18px] pt-14 pb-10 sm:px-8 sm:pt-[68px] lg:grid-cols-[minmax(0,560px)_minmax(0,1fr)] lg:gap-8"
    >
      <div className="grid h-[440px] content-between rounded-xl bg-hero p-6">
        <Skeleton className="h-6 w-[46%] bg-on-dark-fill" />
        <Skeleton className="mx-auto size-56 rounded-full bg-on-dark-fill" />
        <Skeleton className="mx-auto w-32 bg-on-dark-fill" />
      </div>
      <CardSkeleton lines={4} />
    </div>
  );
}
