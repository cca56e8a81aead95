"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "@zea/shell/navigation";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useTRPC } from "@/trpc/client.ts";
import type { Booking } from "./booking.ts";
import { CancelOutcome } from "./cancel-outcome.tsx";

/** Cancels in two presses; what it brings back stands beside both, and is asked for again before the second. */
export function CancelBooking({
  bookingId,
  cancellation,
}: {
  bookingId: string;
  cancellation: Booking["cancellation"];
}) {
  const t = useTranslations("booking.cancel");
  const router = useRouter();
  const trpc = useTRPC();
  const errorMessage = useErrorMessage();
  const [isAsking, setAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const preview = useQuery(
    trpc.booking.previewCancel.queryOptions(
      { bookingId },
      { enabled: isAsking, initialData: cancellation, staleTime: 0 },
    ),
  );
  const cancel = useMutation(
    trpc.booking.cancel.mutationOptions({
      onSuccess: ({ isRefunded, credits }) => toast.success(isRefunded ? t("doneRefunded", { credits }) : t("done")),
      onError: (error) => toast.error(errorMessage(error)),
      onSettled: () => router.refresh(),
    }),
  );
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  return (
    <Card className="grid gap-3.5">
      <CancelOutcome cancellation={preview.data} />
      {isAsking ? (
        <>
          <p ref={question} tabIndex={-1} className="font-semibold outline-none">
            {t("question")}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button variant="ghost" className="flex-1" disabled={cancel.isPending} onClick={() => setAsking(false)}>
              {t("dismiss")}
            </Button>
            <Button
              variant="danger"
              className="flex-1"
              pending={cancel.isPending || cancel.isSuccess || preview.isFetching}
              onClick={() => cancel.mutate({ bookingId })}
            >
              {t("confirm")}
            </Button>
          </div>
        </>
      ) : (
        <Button variant="danger" wide onClick={() => setAsking(true)}>
          {t("ask")}
        </Button>
      )}
    </Card>
  );
}
