"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { CalendarX } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Action } from "@/components/action.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { BookingShown } from "./schedule.ts";
import { useScheduleChanged } from "./use-schedule-changed.ts";

/** Cancels for the club; what the athlete gets back stands there before. */
export function CancelAction({ booking: { bookingId, athlete } }: { booking: BookingShown }) {
  const t = useTranslations("schedule.cancel");
  const trpc = useTRPC();
  const explain = useErrorMessage();
  const changed = useScheduleChanged();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/booking/schema")).CancelBookingFor);
  const [reason, setReason] = useState("");
  const { data: outcome } = useQuery(trpc.schedule.previewCancel.queryOptions({ bookingId }, { staleTime: 0 }));
  const { mutate, error, isPending } = useMutation(
    trpc.schedule.cancel.mutationOptions({
      onSuccess: ({ credits }) => toast.success(t("done", { name: athlete.name, credits })),
      onSettled: () => changed(),
    }),
  );
  const cancel = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check({ bookingId, reason });
    if (asked) mutate(asked);
  };
  return (
    <Action title={t("title")} icon={CalendarX} group="booking">
      <p aria-live="polite" className="min-h-5 text-fg-2 text-ms">
        {outcome
          ? outcome.isPossible
            ? t("refunds", { name: athlete.name, credits: outcome.credits })
            : t("over")
          : null}
      </p>
      <form noValidate onSubmit={cancel} className="grid gap-3">
        <ReasonField
          value={reason}
          onChange={setReason}
          error={issues.reason ? t("reasonMissing") : undefined}
          hint={t("reasonHint")}
        />
        <Button
          type="submit"
          variant="danger"
          className="w-fit"
          pending={isPending}
          disabled={outcome?.isPossible === false}
        >
          {t("submit")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Action>
  );
}
