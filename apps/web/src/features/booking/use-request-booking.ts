"use client";

import { useRouter } from "@zea/shell/navigation";
import { useAction } from "@zea/shell/use-action";
import { refusalOf } from "@zea/shell/use-error-message";
import { useTRPC } from "@/trpc/client.ts";
import type { Slot } from "./booking.ts";
import { forgetRequestKey, requestKeyOf } from "./request-key.ts";

/**
 * Requests a slot and opens the booking, whatever its outcome; a second press is ignored while the first is pending.
 * The request key survives a lost answer, so that retrying returns the outcome of the first request.
 */
export function useRequestBooking() {
  const router = useRouter();
  const { run, input, error, errorMessage, isPending, isSuccess } = useAction(
    useTRPC().booking.request.mutationOptions(),
    {
      onSuccess: ({ bookingId }, slot) => {
        forgetRequestKey(slot);
        router.replace(`/bookings/${bookingId}?new=1`);
        router.refresh();
      },
      isSafeToRepeat: true,
    },
  );
  const pendingSlot: Slot | null = (isPending || isSuccess ? input : null) ?? null;
  return {
    request: (slot: Slot) => run({ ...slot, requestKey: requestKeyOf(slot) }),
    /** Stays until the booking's page replaces this one. */
    pendingSlot,
    failure: errorMessage === null ? null : { reason: refusalOf(error)?.reason ?? null, text: errorMessage },
  };
}
