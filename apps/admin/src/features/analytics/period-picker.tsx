"use client";

import { Link, useRouter } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { cn } from "@zea/ui/class-names";
import { Field } from "@zea/ui/field";
import { Select } from "@zea/ui/select";
import { type FormEvent, useState } from "react";
import { monthsSince, type Period, periodHref, presets } from "./period-url-state.ts";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";

type PeriodPickerProps = { period: Period; currentMonth: string; first: string };

/** Chooses the months, from presets or freely. */
export function PeriodPicker({ period, currentMonth, first }: PeriodPickerProps) {
  const t = useTranslations("analytics.period");
  const endsBeforeStart = useTranslations("common")("endsBeforeStart");
  const { shortMonth } = useAnalyticsFormatters();
  const [isRefused, setIsRefused] = useState(false);
  const router = useRouter();
  const months = [...new Set([...monthsSince(first, currentMonth), period.from, period.to])].toSorted().toReversed();
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { from = currentMonth, to = currentMonth } = Object.fromEntries(
      new FormData(event.currentTarget),
    ) as Partial<Period>;
    setIsRefused(to < from);
    if (from <= to) router.push(periodHref({ from, to }), { scroll: false });
    else event.currentTarget.querySelector<HTMLElement>("[name=to]")?.focus();
  };
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <nav aria-label={t("label")} className="flex flex-wrap gap-2">
        {presets(currentMonth, first).map(({ key, from, to }) => {
          const isCurrent = from === period.from && to === period.to;
          return (
            <Link
              key={key}
              href={periodHref({ from, to })}
              scroll={false}
              aria-current={isCurrent ? "true" : undefined}
              className={cn(
                "relative inline-flex min-h-9 items-center rounded-full px-3.5 font-semibold text-s transition-colors max-md:after:absolute max-md:after:inset-x-0 max-md:after:-inset-y-1",
                isCurrent
                  ? "bg-primary text-on-primary"
                  : "text-fg-2 shadow-[inset_0_0_0_1px_var(--line)] hover:bg-surface-2 hover:text-fg",
              )}
            >
              {t(key)}
            </Link>
          );
        })}
      </nav>
      <form onSubmit={choose} className="grid w-full grid-cols-2 items-start gap-2.5 sm:flex sm:w-auto">
        {(["from", "to"] as const).map((name) => (
          <Field
            key={name}
            label={t(name)}
            error={name === "to" && isRefused ? endsBeforeStart : null}
            className="sm:max-w-44"
          >
            <Select key={period[name]} name={name} defaultValue={period[name]} className="h-11 text-ms">
              {months.map((one) => (
                <option key={one} value={one}>
                  {shortMonth(one)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <Button type="submit" variant="ghost" className="col-span-2 sm:mt-[27px]">
          {t("show")}
        </Button>
      </form>
    </div>
  );
}
