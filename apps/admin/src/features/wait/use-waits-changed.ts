"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client.ts";

/** Has every answer about waits, and about the sessions whose trail they are in, asked for again. */
export function useWaitsChanged(): () => Promise<unknown> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries(trpc.wait.pathFilter()),
      queryClient.invalidateQueries(trpc.session.pathFilter()),
    ]);
}
