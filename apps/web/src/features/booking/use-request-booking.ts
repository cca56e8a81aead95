"use client";

import { useRouter } from "@zea/shell/navigation";
import { useAction } from "@zea/shell/use-action";
import { isOutcomeChanged, refusalOf } from "@zea/shell/use-error-message";
import { useRequestKey } from "@zea/shell/use-request-key";
import { useTRPC } from "@/trpc/client.ts";
import type { Slot, Terms } from "./booking.ts";

/**
 * Requests a slot and opens the booking, whatever its outcome; a second press is ignored while the first is pending.
 * Pressing again after a lost answer returns the outcome of the first request. Terms that have changed are refreshed.
 */
export function useRequestBooking() {
  const router = useRouter();
  const { keyOf, forget } = useRequestKey();
  const { run, input, error, errorMessage, isPending, isSuccess, ...action } = useAction(
    useTRPC().booking.request.mutationOptions(),
    {
      onSuccess: ({ bookingId }) => {
        forget();
        router.replace(`/bookings/${bookingId}?new=1`);
        router.refresh();
      },
      onError: (failure) => {
        if (isOutcomeChanged(failure)) router.refresh();
      },
      isSafeToRepeat: true,
    },
  );
  const pendingSlot: Slot | null = (isPending || isSuccess ? input : null) ?? null;
  return {
    request: (slot: Slot, shown: Terms) => run({ ...slot, requestKey: keyOf(slot), shown }),
    /** Stays until the booking's page replaces this one. */
    pendingSlot,
    isOutcomeChanged: action.isOutcomeChanged,
    failure: errorMessage === null ? null : { reason: refusalOf(error)?.reason ?? null, text: errorMessage },
  };
}
