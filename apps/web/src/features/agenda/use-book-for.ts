"use client";

import { useMutation } from "@tanstack/react-query";
import { refusalOf } from "@zea/shell/use-error-message";
import { useRef, useState } from "react";
import { forgetRequestKey, requestKeyOf } from "@/features/booking/request-key.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { BookOutcome } from "./agenda.ts";
import { useRefusalMessage } from "./use-refusal-message.ts";

export type BookingRequest = { athleteId: string; sessionTypeId: string; startsAt: Date; reason: string };

/** Books for an athlete; a second press is ignored while the first is pending. The request key survives a lost answer, so that retrying is safe. */
export function useBookFor(onSettled: (outcome: BookOutcome) => void) {
  const { ofReason, ofFailure } = useRefusalMessage();
  const { mutateAsync, isPending } = useMutation(useTRPC().agenda.book.mutationOptions());
  const [outcome, setOutcome] = useState<BookOutcome | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isPendingRef = useRef(false);
  const book = async (request: BookingRequest) => {
    if (isPendingRef.current) return;
    isPendingRef.current = true;
    setOutcome(null);
    setFailure(null);
    await mutateAsync({ ...request, requestKey: requestKeyOf(request) }).then(
      (settled) => {
        forgetRequestKey(request);
        setOutcome(settled);
        if (settled.status === "REJECTED") setFailure(ofReason(settled.reason));
        onSettled(settled);
      },
      (error: unknown) => {
        if (refusalOf(error)) forgetRequestKey(request);
        setFailure(ofFailure(error));
      },
    );
    isPendingRef.current = false;
  };
  return { book, isPending, outcome, failure };
}
