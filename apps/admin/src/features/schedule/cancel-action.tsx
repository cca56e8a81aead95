"use client";

import { useQuery } from "@tanstack/react-query";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { CalendarX } from "lucide-react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useSessionRefresh } from "@/features/session/use-session-refresh.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { BookingDetails } from "./schedule.ts";

type CancelActionProps = { booking: Pick<BookingDetails, "bookingId" | "athlete">; exclusiveGroup?: string };

/** Cancels a booking for the club; says beforehand what the athlete gets back. */
export function CancelAction({ booking: { bookingId, athlete }, exclusiveGroup = "booking" }: CancelActionProps) {
  const t = useTranslations("schedule.cancel");
  const trpc = useTRPC();
  const { data: preview } = useQuery(trpc.schedule.previewCancel.queryOptions({ bookingId }, { staleTime: 0 }));
  const cancel = useAction(trpc.schedule.cancel.mutationOptions(), {
    success: ({ credits }) => t("done", { name: athlete.name, credits }),
    refresh: useSessionRefresh(),
  });
  const { register, formProps, errorOf, failure, isPending } = useActionForm({
    schema: async () => (await import("@zea/domain/booking/schema")).CancelBookingFor,
    toInput: ({ reason }: { reason: string }) => ({ bookingId, reason, shown: preview }),
    defaultValues: { reason: "" },
    action: cancel,
    onSubmit: cancel.run,
  });
  const refund = preview?.isPossible ? t("refunds", { name: athlete.name, credits: preview.credits }) : t("over");
  return (
    <Action title={t("title")} icon={CalendarX} exclusiveGroup={exclusiveGroup}>
      <p aria-live="polite" className="min-h-5 text-fg-2 text-ms">
        {preview ? refund : null}
      </p>
      <form {...formProps} className="grid gap-3">
        <ReasonField
          {...register("reason")}
          error={errorOf("reason") ? t("reasonMissing") : undefined}
          hint={t("reasonHint")}
        />
        <OutcomeChanged action={cancel} />
        <Button
          type="submit"
          variant="danger"
          className="w-fit"
          pending={isPending}
          disabled={preview?.isPossible === false}
        >
          {t("submit")}
        </Button>
      </form>
      <ActionFailure text={failure} />
    </Action>
  );
}
