"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client.ts";
import type { Session } from "./session.ts";

const intervalMs = 15_000;

/** A session, refetched every 15 seconds, on returning to the page and by `refresh`. */
export function useSession(initial: Session) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const options = trpc.session.get.queryOptions({ bookingId: initial.bookingId });
  const { data, dataUpdatedAt } = useQuery({
    ...options,
    initialData: initial,
    refetchInterval: intervalMs,
    refetchOnMount: "always",
    refetchOnWindowFocus: "always",
  });
  return { session: data, receivedAt: dataUpdatedAt, refresh: () => cache.invalidateQueries(options) };
}
