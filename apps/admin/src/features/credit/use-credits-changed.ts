"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client.ts";

/** Has every answer about credits, and about the athletes who have them, asked for again. */
export function useCreditsChanged(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries(trpc.credit.pathFilter()),
      queryClient.invalidateQueries(trpc.athlete.pathFilter()),
    ]);
  };
}
