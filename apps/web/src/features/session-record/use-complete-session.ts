"use client";

import { minutesBetween } from "@zea/format/durations";
import { useAction } from "@zea/shell/use-action";
import { isUnusual, refusalOf } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { toast } from "@zea/ui/toaster";
import { useTRPC } from "@/trpc/client.ts";

/**
 * Completes a session. Safe to retry when no response arrived: an earlier completion counts as success, and a toast shows
 * its times if they differ.
 */
export function useCompleteSession({ onDone }: { onDone: () => unknown }) {
  const t = useTranslations("sessionRecord");
  const { range, duration } = useFormat();
  const trpc = useTRPC();
  const { run, input, isPending, isSuccess, error, errorMessage, isOutcomeChanged } = useAction(
    trpc.session.complete.mutationOptions(),
    {
      refresh: [trpc.session.quote.queryFilter()],
      onSuccess: onDone,
      onError: (failure, input) => {
        const refusal = refusalOf(failure);
        if (refusal?.reason !== "session.already_completed") return;
        const { actualStart, actualEnd, minutes } = refusal.details;
        const [start, end] = [new Date(String(actualStart)), new Date(String(actualEnd))];
        const isSame = minutesBetween(start, input.actualStart) === 0 && minutesBetween(end, input.actualEnd) === 0;
        if (!isSame) toast.warning(t("already", { range: range(start, end), duration: duration(Number(minutes)) }));
        return onDone();
      },
    },
  );
  const refusal = refusalOf(error);
  const isCompleted = refusal?.reason === "session.already_completed";
  return {
    save: run,
    isPending: isPending || isSuccess || isCompleted,
    isOutcomeChanged,
    /** For `ConfirmUnusual`. */
    asked: { run, input, error, isPending },
    failure: error && !isCompleted && !isUnusual(error) ? (refusal ? errorMessage : t("lost")) : null,
  };
}
