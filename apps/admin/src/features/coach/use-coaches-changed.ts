"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client.ts";

/** Has every answer about coaches and what they give asked for again; resolves once the pages show the new ones. */
export function useCoachesChanged(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries(trpc.coach.pathFilter()),
      queryClient.invalidateQueries(trpc.sessionType.pathFilter()),
    ]);
  };
}
