"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@zea/shell/navigation";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { useRef, useState } from "react";
import { useTRPC } from "@/trpc/client.ts";
import type { Slot } from "./booking.ts";
import { forgetRequestKey, requestKeyOf } from "./request-key.ts";

/**
 * Asks for a slot, once however often it is pressed, and goes on to the booking whatever its outcome.
 * A lost answer leaves the key as it is: pressing again gets the first request's outcome.
 */
export function useRequestBooking() {
  const router = useRouter();
  const errorMessage = useErrorMessage("networkSafe");
  const { mutateAsync } = useMutation(useTRPC().booking.request.mutationOptions());
  const [asked, setAsked] = useState<Slot | null>(null);
  const [failure, setFailure] = useState<{ reason: string | null; text: string } | null>(null);
  const isUnderWay = useRef(false);
  const request = async (slot: Slot) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setAsked(slot);
    setFailure(null);
    await mutateAsync({ ...slot, requestKey: requestKeyOf(slot) }).then(
      ({ bookingId }) => {
        forgetRequestKey(slot);
        router.replace(`/bookings/${bookingId}?new=1`);
        router.refresh();
      },
      (error: unknown) => {
        isUnderWay.current = false;
        setAsked(null);
        setFailure({ reason: refusalOf(error)?.reason ?? null, text: errorMessage(error) });
      },
    );
  };
  return { request, asked, failure };
}
