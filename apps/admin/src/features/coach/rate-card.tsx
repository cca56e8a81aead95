"use client";

import { useMutation } from "@tanstack/react-query";
import { useFieldMessage } from "@zea/shell/field-message";
import { lazyResolver } from "@zea/shell/lazy-resolver";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Input, InputWith } from "@zea/ui/input";
import { List, ListItem } from "@zea/ui/list";
import { StateMark } from "@zea/ui/state-mark";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { amountFromText } from "@/components/amount-text.ts";
import { useLocalDate } from "@/i18n/local-date.ts";
import { useMoney } from "@/i18n/money.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { CoachShown } from "./coach.ts";
import { useCoachesChanged } from "./use-coaches-changed.ts";

/** What an hour is paid, by date, the latest first; a new rate never changes what is recorded. */
export function RateCard({ coach: { id: coachId, rates, currency, today } }: { coach: CoachShown }) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("coach.rate");
  const message = useFieldMessage();
  const explain = useErrorMessage();
  const money = useMoney(currency);
  const date = useLocalDate();
  const changed = useCoachesChanged();
  const { register, handleSubmit, reset, formState } = useForm({
    defaultValues: { coachId, validFrom: today },
    resolver: lazyResolver(async () => (await import("@zea/domain/coach/schema")).AddRate),
  });
  const { mutate, error, isPending } = useMutation(
    useTRPC().coach.addRate.mutationOptions({
      onSuccess: (_, { hourlyRateMinor, validFrom }) => {
        toast.success(t("done", { amount: money(hourlyRateMinor), date: date(validFrom) }));
        reset();
      },
      onSettled: () => changed(),
    }),
  );
  const current = rates.find(({ validFrom }) => validFrom <= today)?.id;
  const { errors, isSubmitting } = formState;
  return (
    <Card className="grid gap-3">
      <h2 className="text-l">{t("title")}</h2>
      <p className="text-fg-2 text-ms">{t("text")}</p>
      {rates.length === 0 ? <Banner tone="attention">{t("none")}</Banner> : null}
      <List>
        {rates.map(({ id, hourlyRateMinor, validFrom, sessions }) => (
          <ListItem key={id} className="justify-between gap-3 py-2.5 text-ms">
            <span className="grid">
              <b>{t("perHour", { amount: money(hourlyRateMinor) })}</b>
              <span className="text-fg-3 text-xs">{t("since", { date: date(validFrom), sessions })}</span>
            </span>
            {id === current ? <StateMark tone="positive">{t("current")}</StateMark> : null}
            {validFrom > today ? <StateMark tone="waiting">{t("coming")}</StateMark> : null}
          </ListItem>
        ))}
      </List>
      <form noValidate onSubmit={handleSubmit((values) => mutate(values))} className="grid gap-3">
        <div className="grid gap-3">
          <Field label={t("amount")} error={message(errors.hourlyRateMinor)}>
            <InputWith
              after={currency}
              inputMode="decimal"
              autoComplete="off"
              maxLength={14}
              {...register("hourlyRateMinor", {
                setValueAs: (text) => amountFromText(String(text ?? "")) ?? undefined,
              })}
            />
          </Field>
          <Field label={t("from")} error={message(errors.validFrom)}>
            <Input type="date" defaultValue={today} {...register("validFrom")} />
          </Field>
        </div>
        <Button type="submit" variant="ghost" className="w-fit" pending={isPending || isSubmitting}>
          {t("submit")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Card>
  );
}
