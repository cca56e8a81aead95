"use client";

import { useAction } from "@zea/shell/use-action";
import { type Report, shownOf } from "@/features/payment/payment.ts";
import { useTRPC } from "@/trpc/client.ts";

/** Asks for a report's review with what the page shows; `onAct` runs when it was accepted. */
export function useRequestReview(onAct: () => void) {
  const trpc = useTRPC();
  const { run, ...action } = useAction(trpc.payment.requestReview.mutationOptions(), {
    onSuccess: onAct,
    holdsConflict: true,
    refresh: [trpc.payment.pathFilter()],
  });
  return {
    ...action,
    request: (report: Report, exceptions: number) => {
      const { amountMinor, lines } = shownOf(report);
      return run({ reportId: report.id, shown: { amountMinor, lines, exceptions } });
    },
  };
}
