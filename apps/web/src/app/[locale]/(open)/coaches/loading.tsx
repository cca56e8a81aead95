"use client";

import { CardSkeleton, Skeleton } from "@zea/ui/skeleton";

const cards = ["a", "b", "c", "d", "e", "f"];

export default function Loading() {
  return (
    <div className="mx-auto grid w-full max-w-[1240px] gap-5 px-[18px] pt-6 sm:px-8 sm:pt-8">
      <Skeleton className="h-8 w-56" />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {cards.map((key) => (
          <CardSkeleton key={key} lines={3} />
        ))}
      </div>
    </div>
  );
}
