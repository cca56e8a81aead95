"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@zea/api/root";
import { useTRPC } from "@/trpc/client.ts";

export type Month = inferRouterOutputs<AppRouter>["slot"]["month"];
export type MonthDay = Month["days"][number];

/** A coach's free slots in a month, refetched on returning to the page. */
export function useMonth(search: { coachId: string; sessionTypeId: string; month: string }) {
  const trpc = useTRPC();
  return useQuery(
    trpc.slot.month.queryOptions(search, { placeholderData: keepPreviousData, refetchOnWindowFocus: "always" }),
  );
}
