"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { useWatch } from "react-hook-form";
import { isInForce, weeklyMinutes } from "./availability-values.ts";
import type { AvailabilityForm } from "./use-availability-form.ts";
import { useAvailabilityFormatters } from "./use-availability-formatters.ts";

/** The total of the weekly hours, updated while they are edited. */
export function WeekTotal({ availability: { form }, today }: { availability: AvailabilityForm; today: string }) {
  const t = useTranslations("availability.total");
  const formatters = useAvailabilityFormatters();
  const rules = useWatch({ control: form.control, name: "rules" });
  const days = new Set(rules.filter((rule) => isInForce(rule, today)).map(({ weekday }) => weekday)).size;
  return (
    <Card variant="hero" className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 py-4 sm:py-5">
      <span className="grid gap-1">
        <span className="text-(--text-2) text-s">{t("title")}</span>
        <output className="score text-2xl" aria-live="polite">
          {formatters.length(weeklyMinutes(rules, today))}
        </output>
      </span>
      <span className="pb-1 text-(--text-2) text-s">{t("days", { count: days })}</span>
    </Card>
  );
}
