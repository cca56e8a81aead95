"use client";

import { useAction } from "@zea/shell/use-action";
import { useTRPC } from "@/trpc/client.ts";

/** Drafts a month, or drafts it again. */
export function useRequestDraft() {
  const trpc = useTRPC();
  return useAction(trpc.payment.request.mutationOptions(), {
    holdsConflict: true,
    refresh: [trpc.payment.pathFilter()],
  });
}
