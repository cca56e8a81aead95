"use client";

import { CalendarSkeleton, CardSkeleton } from "@zea/ui/skeleton";

export default function Loading() {
  return (
    <div className="mx-auto grid w-full max-w-[1240px] gap-6 px-[18px] pt-6 sm:px-8 lg:grid-cols-[280px_minmax(0,1fr)]">
      <CardSkeleton lines={3} />
      <CalendarSkeleton />
    </div>
  );
}
