"use client";

import { useRouter } from "@zea/shell/navigation";
import { useAction } from "@zea/shell/use-action";
import { isOutcomeChanged, refusalOf } from "@zea/shell/use-error-message";
import { useRequestKey } from "@zea/shell/use-request-key";
import { useState } from "react";
import type { Terms } from "@/features/booking/booking.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { BookOutcome } from "./agenda.ts";
import { useRefusalMessage } from "./use-refusal-message.ts";

export type BookingRequest = { athleteId: string; sessionTypeId: string; startsAt: Date; reason: string; shown: Terms };

/** Books for an athlete; a second press is ignored while the first is pending. Pressing again after a lost answer is safe. */
export function useBookFor(onSettled: (outcome: BookOutcome) => void) {
  const { ofReason, ofFailure } = useRefusalMessage();
  const [failure, setFailure] = useState<string | null>(null);
  const router = useRouter();
  const { keyOf, forget } = useRequestKey();
  const { run, data, isPending, ...action } = useAction(useTRPC().agenda.book.mutationOptions(), {
    onSuccess: (outcome) => {
      forget();
      if (outcome.status === "REJECTED") setFailure(ofReason(outcome.reason));
      onSettled(outcome);
    },
    onError: (error) => {
      if (refusalOf(error)) forget();
      if (isOutcomeChanged(error)) return router.refresh();
      setFailure(ofFailure(error));
    },
  });
  const book = ({ shown, ...request }: BookingRequest) => {
    setFailure(null);
    return run({ ...request, shown, requestKey: keyOf(request) });
  };
  return { book, isPending, outcome: data ?? null, failure, isOutcomeChanged: action.isOutcomeChanged };
}
