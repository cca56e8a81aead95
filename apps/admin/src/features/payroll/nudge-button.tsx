"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useSingle } from "@zea/shell/use-single";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { Exceptions } from "./payroll.ts";
import { usePayrollChanged } from "./use-payroll-changed.ts";

/** Asks the coach by mail to record the session, at most once a day. */
export function NudgeButton({ session }: { session: Exceptions["unrecorded"][number] }) {
  const t = useTranslations("payroll.exceptions.unrecorded");
  const explain = useErrorMessage();
  const { day, dayTime } = useClubTime();
  const changed = usePayrollChanged();
  const { bookingId, coachName: name, startsAt, nudgedAt } = session;
  const trpc = useTRPC();
  const single = useSingle(trpc.payment.nudge.mutationKey());
  const { mutate, isPending } = useMutation(
    trpc.payment.nudge.mutationOptions({
      onSuccess: () => toast.success(t("done", { name })),
      onError: (error) => toast.error(explain(error)),
      onSettled: () => changed(),
    }),
  );
  return (
    <span className="flex items-center gap-3">
      {nudgedAt ? <span className="text-fg-3 text-xs">{t("nudged", { at: dayTime(nudgedAt) })}</span> : null}
      <Button
        variant="ghost"
        size="s"
        pending={isPending}
        aria-label={t("nudgeLabel", { name, day: day(startsAt) })}
        onClick={() => single(() => mutate({ bookingId }))}
      >
        <Mail aria-hidden />
        {t("nudge")}
      </Button>
    </span>
  );
}
