"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client.ts";
import type { Session } from "./session.ts";

const everyMs = 15_000;

/** One session as the club has it: asked again every 15 seconds, on coming back to the page and after each deed. */
export function useSession(initial: Session) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const options = trpc.session.get.queryOptions({ bookingId: initial.id });
  const { data, dataUpdatedAt } = useQuery({
    ...options,
    initialData: initial,
    refetchInterval: everyMs,
    refetchOnMount: "always",
    refetchOnWindowFocus: "always",
  });
  return { session: data, heardAt: dataUpdatedAt, refresh: () => cache.invalidateQueries(options) };
}
