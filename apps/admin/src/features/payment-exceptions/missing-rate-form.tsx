"use client";

import { ConfirmUnusual } from "@zea/shell/confirm-unusual";
import { useNumberFormField } from "@zea/shell/number-field";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { isUnusual } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { InputWithAdornment } from "@zea/ui/input";
import { useId } from "react";
import { ReasonField } from "@/components/reason-field.tsx";
import { type Exceptions, type PaymentMonth, payOf } from "@/features/payment/payment.ts";
import { useTRPC } from "@/trpc/client.ts";

type MissingRateFormProps = { session: Exceptions["withoutRate"][number]; data: PaymentMonth };

/** Fills the missing rate of a recorded session, once; shows the resulting amount while the rate is typed. */
export function MissingRateForm({ session, data }: MissingRateFormProps) {
  const t = useTranslations("payment.exceptions.withoutRate");
  const { money, day, parseMoney, currency } = useFormat();
  const noteId = useId();
  const trpc = useTRPC();
  const { bookingId, coach, billableMinutes: minutes, actualStart } = session;
  const amountOf = (rateMinor: number) => money(payOf(minutes, rateMinor));
  const setMissingRate = useAction(trpc.payment.setMissingRate.mutationOptions(), {
    success: (_, { hourlyRateMinor }) => {
      const done = t("done", { amount: amountOf(hourlyRateMinor) });
      return data.report ? `${done} ${t("again")}` : done;
    },
    holdsConflict: true,
    refresh: [trpc.payment.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/payment/schema")).SetMissingRate,
    toInput: ({ hourlyRateMinor, reason }: { hourlyRateMinor: string; reason: string }) => ({
      bookingId,
      hourlyRateMinor: parseMoney(hourlyRateMinor),
      ...(parseMoney(hourlyRateMinor) === 0 && { reason }),
    }),
    defaultValues: { hourlyRateMinor: "", reason: "" },
    action: setMissingRate,
    onSubmit: setMissingRate.run,
  });
  const rateMinor = parseMoney(form.watch("hourlyRateMinor"));
  const rate = useNumberFormField({ form, name: "hourlyRateMinor", kind: "money" });
  const failure = rate.error ?? (isUnusual(setMissingRate.error) ? null : form.failure);
  const result =
    rateMinor !== null && rateMinor >= 0
      ? t("result", { minutes, rate: money(rateMinor), amount: amountOf(rateMinor) })
      : null;
  return (
    <form {...form.formProps} className="grid gap-1">
      <div className="flex items-center gap-2">
        <InputWithAdornment
          className="h-11 w-40 pr-[70px]"
          after={t("perHour", { currency })}
          aria-label={t("label", { name: coach.name, day: day(actualStart) })}
          aria-describedby={noteId}
          aria-invalid={failure ? true : undefined}
          {...rate.input}
        />
        <Button type="submit" variant="ghost" pending={form.isPending}>
          {t("submit")}
        </Button>
      </div>
      <p id={noteId} aria-live="polite" className={failure ? "font-medium text-negative text-s" : "text-fg-3 text-xs"}>
        {failure ?? result}
      </p>
      {rateMinor === 0 ? <ReasonField {...form.register("reason")} error={form.errorOf("reason")} /> : null}
      <ConfirmUnusual action={setMissingRate} values={{ rateMinor, reason: form.watch("reason") }} />
      <ShowPresent action={setMissingRate} />
    </form>
  );
}
