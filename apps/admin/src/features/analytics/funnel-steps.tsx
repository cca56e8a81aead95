"use client";

import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { LargeFigure } from "@zea/ui/large-figure";
import { ProgressBar } from "@zea/ui/progress-bar";
import type { Funnel } from "./analytics.ts";
import type { Period } from "./period-url-state.ts";
import { rowsHref } from "./rows-url-state.ts";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";

/** How many newcomers reached each step, the median time it took, and the comparison to before. */
export function FunnelSteps({ steps, period }: { steps: Funnel["steps"]; period: Period }) {
  const t = useTranslations("analytics.funnel");
  const { number, percent, span } = useAnalyticsFormatters();
  const [all, allBefore] = [steps[0]?.reached ?? 0, steps[0]?.before.reached ?? 0];
  if (all === 0) return <p className="text-fg-2">{t("none")}</p>;
  return (
    <ol className="grid gap-4 sm:grid-cols-5 sm:gap-3">
      {steps.map(({ step, reached, medianSeconds, before }, index) => (
        <li key={step} className="relative grid content-start gap-1 max-sm:py-1">
          <span className="flex items-baseline justify-between gap-x-3 sm:grid sm:justify-start sm:gap-y-1">
            <span className="text-fg-3 text-xs">{t(`steps.${step}`)}</span>
            <span className="flex items-baseline gap-2">
              <Link
                href={rowsHref({ metric: "newcomers", ...period, step })}
                aria-label={t("rows", { count: reached, step: t(`steps.${step}`) })}
                className="rounded-s after:absolute after:inset-0 hover:underline"
              >
                <LargeFigure size="s">{number(reached)}</LargeFigure>
              </Link>
              <span className="text-fg-2 text-s">{percent(reached / all, 0)}</span>
            </span>
          </span>
          <ProgressBar label={t("share", { step: t(`steps.${step}`) })} value={reached} max={all} />
          <span className="flex flex-wrap gap-x-3 text-fg-3 text-xs sm:grid sm:gap-1">
            {index === 0 ? null : (
              <span>{medianSeconds === null ? t("noMedian") : t("median", { time: span(medianSeconds) })}</span>
            )}
            <span>
              {allBefore > 0
                ? t("before", { count: before.reached, share: percent(before.reached / allBefore, 0) })
                : t("noBefore")}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
