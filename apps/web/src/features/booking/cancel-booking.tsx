"use client";

import { useQuery } from "@tanstack/react-query";
import { FormFailure } from "@zea/shell/form-failure";
import { useRouter } from "@zea/shell/navigation";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/trpc/client.ts";
import type { Booking } from "./booking.ts";
import { CancelOutcome } from "./cancel-outcome.tsx";

type CancelBookingProps = { bookingId: string; cancellation: Booking["cancellation"] };

/** Cancels a booking in two steps; the refund is shown with both and refetched before the second. */
export function CancelBooking({ bookingId, cancellation }: CancelBookingProps) {
  const t = useTranslations("booking.cancel");
  const router = useRouter();
  const trpc = useTRPC();
  const [isConfirming, setConfirming] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const preview = useQuery(
    trpc.booking.previewCancel.queryOptions(
      { bookingId },
      { enabled: isConfirming, initialData: cancellation, staleTime: 0 },
    ),
  );
  const cancel = useAction(trpc.booking.cancel.mutationOptions(), {
    success: ({ isRefunded, credits }) => (isRefunded ? t("doneRefunded", { credits }) : t("done")),
    holdsConflict: true,
    onError: () => preview.refetch(),
    refresh: () => router.refresh(),
  });
  const { isRefunded, credits } = preview.data;
  useEffect(() => {
    if (isConfirming) question.current?.focus();
  }, [isConfirming]);
  return (
    <Card className="grid gap-3.5">
      <CancelOutcome cancellation={preview.data} />
      {isConfirming ? (
        <>
          <p ref={question} tabIndex={-1} className="font-semibold outline-none">
            {t("question")}
          </p>
          <OutcomeChanged action={cancel} />
          <FormFailure text={cancel.errorMessage} />
          <ShowPresent action={cancel} />
          <div className="flex flex-wrap gap-3">
            <Button variant="ghost" className="flex-1" disabled={cancel.isPending} onClick={() => setConfirming(false)}>
              {t("dismiss")}
            </Button>
            <Button
              variant="danger"
              className="flex-1"
              pending={cancel.isPending || cancel.isSuccess || preview.isFetching}
              onClick={() => cancel.run({ bookingId, shown: { isRefunded, credits } })}
            >
              {t("confirm")}
            </Button>
          </div>
        </>
      ) : (
        <Button variant="danger" wide onClick={() => setConfirming(true)}>
          {t("ask")}
        </Button>
      )}
    </Card>
  );
}
