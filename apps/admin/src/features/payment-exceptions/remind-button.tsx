"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useSingle } from "@zea/shell/use-single";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Exceptions } from "@/features/payment/payment.ts";
import { usePaymentChanged } from "@/features/payment/use-payment-changed.ts";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";

/** Asks the coach by mail to record the session, at most once a day. */
export function RemindButton({ session }: { session: Exceptions["unrecorded"][number] }) {
  const t = useTranslations("payment.exceptions.unrecorded");
  const explain = useErrorMessage();
  const { day, dayTime } = useClubTime();
  const changed = usePaymentChanged();
  const {
    bookingId,
    coach: { name },
    startsAt,
    remindedAt,
  } = session;
  const trpc = useTRPC();
  const single = useSingle(trpc.payment.remind.mutationKey());
  const { mutate, isPending } = useMutation(
    trpc.payment.remind.mutationOptions({
      onSuccess: () => toast.success(t("done", { name })),
      onError: (error) => toast.error(explain(error)),
      onSettled: () => changed(),
    }),
  );
  return (
    <span className="flex items-center gap-3">
      {remindedAt ? <span className="text-fg-3 text-xs">{t("reminded", { at: dayTime(remindedAt) })}</span> : null}
      <Button
        variant="ghost"
        size="s"
        pending={isPending}
        aria-label={t("remindLabel", { name, day: day(startsAt) })}
        onClick={() => single(() => mutate({ bookingId }))}
      >
        <Mail aria-hidden />
        {t("remind")}
      </Button>
    </span>
  );
}
