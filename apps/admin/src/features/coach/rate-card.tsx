"use client";

import { useQuery } from "@tanstack/react-query";
import { maxRateMinor } from "@zea/domain/coach/values";
import { isDate } from "@zea/format/calendar-date";
import { ConfirmUnusual } from "@zea/shell/confirm-unusual";
import { DateField } from "@zea/shell/date-field";
import { NumberField } from "@zea/shell/number-field";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import { StateBadge } from "@zea/ui/state-badge";
import { useState } from "react";
import { ActionFailure } from "@/components/action-failure.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { Coach } from "./coach.ts";
import { ComingRate } from "./coming-rate.tsx";
import { RateEffects } from "./rate-effects.tsx";

type RateValues = { hourlyRateMinor: string; validFrom: string; reason: string; adjustmentReason: string };

/** A coach's hourly rates, latest first; a new one says what it does to recorded sessions. */
export function RateCard({ coach: { id: coachId, rates, today } }: { coach: Coach }) {
  const t = useTranslations("coach.rate");
  const { money, date, parseMoney, currency } = useFormat();
  const trpc = useTRPC();
  /** Why the difference is adjusted; null while it isn't. */
  const [adjustmentReason, setAdjustmentReason] = useState<string | null>(null);
  const setRate = useAction(trpc.coach.setRate.mutationOptions(), {
    success: (_, { hourlyRateMinor, validFrom }) =>
      t("done", { amount: money(hourlyRateMinor), date: date(validFrom) }),
    onSuccess: () => {
      form.reset();
      setAdjustmentReason(null);
    },
    refresh: [trpc.coach.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/payment/schema")).SetRate.omit({ shown: true }),
    toInput: ({ hourlyRateMinor, validFrom, reason }: RateValues): unknown => ({
      coachId,
      hourlyRateMinor: parseMoney(hourlyRateMinor),
      validFrom,
      ...(parseMoney(hourlyRateMinor) === 0 && { reason }),
      ...(adjustmentReason !== null && previewed?.effects.frozen && { adjustmentReason }),
    }),
    defaultValues: { hourlyRateMinor: "", validFrom: today, reason: "", adjustmentReason: "" },
    action: setRate,
    onSubmit: async (input): Promise<void> => {
      const { data } = previewed ? { data: previewed } : await preview.refetch({ cancelRefetch: false });
      if (!data) return;
      // what it does is to be read first, when the answer came after the press
      const { unrated, frozen } = data.effects;
      if (previewed || unrated + frozen === 0) await setRate.run({ ...input, shown: data.effects });
    },
  });
  const [rateMinor, validFrom] = [parseMoney(form.watch("hourlyRateMinor")), form.watch("validFrom")];
  /** Whether an input can be looked up; of another one, the form says what is wrong with it. */
  const isRead = rateMinor !== null && rateMinor >= 0 && rateMinor <= maxRateMinor && isDate(validFrom);
  const preview = useQuery(
    trpc.coach.previewRate.queryOptions(
      { coachId, hourlyRateMinor: rateMinor ?? 0, validFrom },
      { enabled: isRead, staleTime: 0 },
    ),
  );
  const previewed = isRead && !preview.isFetching ? preview.data : undefined;
  const currentId = rates.find(({ validFrom }) => validFrom <= today)?.id;
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
            {id === currentId ? <StateBadge tone="positive">{t("current")}</StateBadge> : null}
            {validFrom > today ? <ComingRate coachId={coachId} rate={{ hourlyRateMinor, validFrom }} /> : null}
          </ListItem>
        ))}
      </List>
      <form {...form.formProps} className="grid gap-3">
        <div className="grid gap-3">
          <NumberField form={form} name="hourlyRateMinor" kind="money" label={t("amount")} after={currency} />
          {rateMinor === 0 ? <ReasonField {...form.register("reason")} error={form.errorOf("reason")} /> : null}
          <DateField form={form} name="validFrom" label={t("from")} />
        </div>
        {isRead && preview.isFetching ? <p className="text-fg-3 text-s">{t("effects.loading")}</p> : null}
        {isRead && preview.isError ? <Banner tone="negative">{t("effects.failed")}</Banner> : null}
        {previewed ? (
          <RateEffects
            preview={previewed}
            reason={adjustmentReason}
            proposedReason={t("effects.reasonText", { amount: money(rateMinor ?? 0), date: date(validFrom) })}
            setReason={setAdjustmentReason}
            error={form.errorOf("adjustmentReason")}
          />
        ) : null}
        <Button type="submit" variant="ghost" className="w-fit" pending={form.isPending}>
          {t("submit")}
        </Button>
        <OutcomeChanged action={setRate} />
        <ConfirmUnusual
          action={setRate}
          values={{ rateMinor, validFrom, reason: form.watch("reason"), adjustmentReason }}
        >
          <ActionFailure text={form.failure} />
        </ConfirmUnusual>
      </form>
    </Card>
  );
}
