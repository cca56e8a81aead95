"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@zea/shell/navigation";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { useRef, useState } from "react";
import { useTRPC } from "@/trpc/client.ts";
import type { Slot } from "./booking.ts";
import { forgetRequestKey, requestKeyOf } from "./request-key.ts";

/**
 * Requests a slot and opens the booking, whatever its outcome; a second press is ignored while the first is pending.
 * The request key survives a lost answer, so that retrying returns the outcome of the first request.
 */
export function useRequestBooking() {
  const router = useRouter();
  const errorMessage = useErrorMessage("networkSafe");
  const { mutateAsync } = useMutation(useTRPC().booking.request.mutationOptions());
  const [pendingSlot, setPendingSlot] = useState<Slot | null>(null);
  const [failure, setFailure] = useState<{ reason: string | null; text: string } | null>(null);
  const isPendingRef = useRef(false);
  const request = async (slot: Slot) => {
    if (isPendingRef.current) return;
    isPendingRef.current = true;
    setPendingSlot(slot);
    setFailure(null);
    await mutateAsync({ ...slot, requestKey: requestKeyOf(slot) }).then(
      ({ bookingId }) => {
        forgetRequestKey(slot);
        router.replace(`/bookings/${bookingId}?new=1`);
        router.refresh();
      },
      (error: unknown) => {
        isPendingRef.current = false;
        setPendingSlot(null);
        setFailure({ reason: refusalOf(error)?.reason ?? null, text: errorMessage(error) });
      },
    );
  };
  return { request, pendingSlot, failure };
}
