"use client";

import { useMutation } from "@tanstack/react-query";
import { refusalOf } from "@zea/shell/use-error-message";
import { useRef, useState } from "react";
import { forgetRequestKey, requestKeyOf } from "@/features/booking/request-key.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { BookOutcome } from "./agenda.ts";
import { useRefusalMessage } from "./use-refusal-message.ts";

export type BookingRequest = { athleteId: string; sessionTypeId: string; startsAt: Date; reason: string };

/** Books for an athlete, once however often it is pressed; a lost answer leaves the key as it is, so that asking again is safe. */
export function useBookFor(onSettled: (outcome: BookOutcome) => void) {
  const { ofReason, ofFailure } = useRefusalMessage();
  const { mutateAsync, isPending } = useMutation(useTRPC().agenda.book.mutationOptions());
  const [outcome, setOutcome] = useState<BookOutcome | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isUnderWay = useRef(false);
  const book = async (wish: BookingRequest) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setOutcome(null);
    setFailure(null);
    await mutateAsync({ ...wish, requestKey: requestKeyOf(wish) }).then(
      (settled) => {
        forgetRequestKey(wish);
        setOutcome(settled);
        if (settled.status === "REJECTED") setFailure(ofReason(settled.reason));
        onSettled(settled);
      },
      (error: unknown) => {
        if (refusalOf(error)) forgetRequestKey(wish);
        setFailure(ofFailure(error));
      },
    );
    isUnderWay.current = false;
  };
  return { book, isPending, outcome, failure };
}
