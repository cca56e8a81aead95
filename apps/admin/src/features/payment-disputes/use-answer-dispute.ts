"use client";

import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { useTRPC } from "@/trpc/client.ts";

/** Answers a disputed line. */
export function useAnswerDispute(name: string) {
  const t = useTranslations("payment.dispute");
  const trpc = useTRPC();
  return useAction(trpc.payment.answerDispute.mutationOptions(), {
    success: () => t("done", { name }),
    holdsConflict: true,
    refresh: [trpc.payment.pathFilter()],
  });
}
