"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Button } from "@zea/ui/button";
import { InputWith } from "@zea/ui/input";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { amountFromText } from "@/components/amount-text.ts";
import { useConflictToast } from "@/components/use-conflict-toast.ts";
import type { Exceptions, PaymentMonth } from "@/features/payment/payment.ts";
import { usePaymentChanged } from "@/features/payment/use-payment-changed.ts";
import { useClubTime } from "@/i18n/format.ts";
import { useMoney } from "@/i18n/money.ts";
import { useTRPC } from "@/trpc/client.ts";

type FillRateFormProps = { session: Exceptions["withoutRate"][number]; data: PaymentMonth };

/** Gives a record its rate, once; what it will come to is said before. */
export function FillRateForm({ session, data }: FillRateFormProps) {
  const t = useTranslations("payment.exceptions.withoutRate");
  const explain = useErrorMessage();
  const money = useMoney(data.currency);
  const { day } = useClubTime();
  const changed = usePaymentChanged();
  const toastConflict = useConflictToast();
  const id = useId();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/payment/schema")).FillRate);
  const [text, setText] = useState("");
  const {
    bookingId,
    coach: { name },
    billableMinutes: minutes,
    actualStart,
  } = session;
  const { mutate, isPending, error } = useMutation(
    useTRPC().payment.fillRate.mutationOptions({
      onSuccess: (_, { hourlyRateMinor }) => {
        const done = t("done", { amount: money(payOf(hourlyRateMinor)) });
        toast.success(data.report ? `${done} ${t("again")}` : done);
      },
      onError: toastConflict,
      onSettled: () => changed(),
    }),
  );
  const payOf = (rateMinor: number) => Math.floor((minutes * rateMinor + 30) / 60);
  const rateMinor = amountFromText(text);
  const fill = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check({ bookingId, hourlyRateMinor: rateMinor });
    if (asked) mutate(asked);
  };
  const failure = issues.hourlyRateMinor ?? (error ? explain(error) : null);
  return (
    <form noValidate onSubmit={fill} className="grid gap-1">
      <div className="flex items-center gap-2">
        <InputWith
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={9}
          className="h-11 w-40 pr-[70px]"
          after={t("perHour", { currency: data.currency })}
          aria-label={t("label", { name, day: day(actualStart) })}
          aria-describedby={`${id}-note`}
          aria-invalid={failure ? true : undefined}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" variant="ghost" pending={isPending}>
          {t("submit")}
        </Button>
      </div>
      <p
        id={`${id}-note`}
        aria-live="polite"
        className={failure ? "font-medium text-negative text-s" : "text-fg-3 text-xs"}
      >
        {failure ??
          (rateMinor !== null && rateMinor >= 0
            ? t("result", { minutes, rate: money(rateMinor), amount: money(payOf(rateMinor)) })
            : null)}
      </p>
    </form>
  );
}
