"use client";

import { useAction } from "@zea/shell/use-action";
import { refusalOf } from "@zea/shell/use-error-message";
import { useState } from "react";
import { forgetRequestKey, requestKeyOf } from "@/features/booking/request-key.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { BookOutcome } from "./agenda.ts";
import { useRefusalMessage } from "./use-refusal-message.ts";

export type BookingRequest = { athleteId: string; sessionTypeId: string; startsAt: Date; reason: string };

/** Books for an athlete; a second press is ignored while the first is pending. The request key survives a lost answer, so that retrying is safe. */
export function useBookFor(onSettled: (outcome: BookOutcome) => void) {
  const { ofReason, ofFailure } = useRefusalMessage();
  const [failure, setFailure] = useState<string | null>(null);
  const { run, data, isPending } = useAction(useTRPC().agenda.book.mutationOptions(), {
    onSuccess: (outcome, request) => {
      forgetRequestKey(request);
      if (outcome.status === "REJECTED") setFailure(ofReason(outcome.reason));
      onSettled(outcome);
    },
    onError: (error, request) => {
      if (refusalOf(error)) forgetRequestKey(request);
      setFailure(ofFailure(error));
    },
  });
  const book = (request: BookingRequest) => {
    setFailure(null);
    return run({ ...request, requestKey: requestKeyOf(request) });
  };
  return { book, isPending, outcome: data ?? null, failure };
}
