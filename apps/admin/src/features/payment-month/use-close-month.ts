"use client";

import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { useTRPC } from "@/trpc/client.ts";

/** Closes a month. */
export function useCloseMonth() {
  const t = useTranslations("payment.action.close");
  const trpc = useTRPC();
  return useAction(trpc.payment.close.mutationOptions(), {
    success: () => t("done"),
    holdsConflict: true,
    refresh: [trpc.payment.pathFilter()],
  });
}
