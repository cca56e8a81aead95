"use client";

import { ConfirmUnusual } from "@zea/shell/confirm-unusual";
import { DateField } from "@zea/shell/date-field";
import { NumberField } from "@zea/shell/number-field";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import { StateBadge } from "@zea/ui/state-badge";
import { ActionFailure } from "@/components/action-failure.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { Coach } from "./coach.ts";
import { ComingRate } from "./coming-rate.tsx";

/** A coach's hourly rates, latest first. A new rate never changes a recorded session. */
export function RateCard({ coach: { id: coachId, rates, today } }: { coach: Coach }) {
  const t = useTranslations("coach.rate");
  const { money, date, parseMoney, currency } = useFormat();
  const trpc = useTRPC();
  const addRate = useAction(trpc.coach.addRate.mutationOptions(), {
    success: (_, { hourlyRateMinor, validFrom }) =>
      t("done", { amount: money(hourlyRateMinor), date: date(validFrom) }),
    onSuccess: () => {
      form.reset();
    },
    refresh: [trpc.coach.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/coach/schema")).AddRate,
    toInput: ({
      hourlyRateMinor,
      validFrom,
      reason,
    }: {
      hourlyRateMinor: string;
      validFrom: string;
      reason: string;
    }) => ({
      coachId,
      hourlyRateMinor: parseMoney(hourlyRateMinor),
      validFrom,
      ...(parseMoney(hourlyRateMinor) === 0 && { reason }),
    }),
    defaultValues: { hourlyRateMinor: "", validFrom: today, reason: "" },
    action: addRate,
    onSubmit: addRate.run,
  });
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
          {parseMoney(form.watch("hourlyRateMinor")) === 0 ? (
            <ReasonField {...form.register("reason")} error={form.errorOf("reason")} />
          ) : null}
          <DateField form={form} name="validFrom" label={t("from")} />
        </div>
        <Button type="submit" variant="ghost" className="w-fit" pending={form.isPending}>
          {t("submit")}
        </Button>
      </form>
      <ConfirmUnusual action={addRate}>
        <ActionFailure text={form.failure} />
      </ConfirmUnusual>
    </Card>
  );
}
