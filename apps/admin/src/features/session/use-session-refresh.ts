"use client";

import { useTRPC } from "@/trpc/client.ts";

/** The queries that show what becomes of a session. */
export function useSessionRefresh() {
  const trpc = useTRPC();
  return [
    trpc.session.pathFilter(),
    trpc.schedule.pathFilter(),
    trpc.payment.pathFilter(),
    trpc.analytics.dashboard.pathFilter(),
  ];
}
