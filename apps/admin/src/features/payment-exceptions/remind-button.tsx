"use client";

import { FormFailure } from "@zea/shell/form-failure";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Mail } from "lucide-react";
import type { Exceptions } from "@/features/payment/payment.ts";
import { useTRPC } from "@/trpc/client.ts";

/** Asks the coach by mail to record the session, at most once an hour. */
export function RemindButton({ session }: { session: Exceptions["unrecorded"][number] }) {
  const t = useTranslations("payment.exceptions.unrecorded");
  const { day, dayTime } = useFormat();
  const { bookingId, coach, startsAt, remindedAt } = session;
  const trpc = useTRPC();
  const remind = useAction(trpc.payment.remind.mutationOptions(), {
    success: () => t("done", { name: coach.name }),
    refresh: [trpc.payment.pathFilter()],
  });
  return (
    <span className="flex flex-wrap items-center gap-3">
      {remindedAt ? <span className="text-fg-3 text-xs">{t("reminded", { at: dayTime(remindedAt) })}</span> : null}
      <Button
        variant="ghost"
        size="s"
        pending={remind.isPending}
        aria-label={t("remindLabel", { name: coach.name, day: day(startsAt) })}
        onClick={() => remind.run({ bookingId })}
      >
        <Mail aria-hidden />
        {t("remind")}
      </Button>
      <FormFailure text={remind.errorMessage} />
    </span>
  );
}
