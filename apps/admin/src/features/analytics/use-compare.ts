import { useTranslations } from "@zea/shell/use-translations";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";

type Compared = { now: number | null; before: number | null; write: (value: number) => string };

/** Compares a number to the previous period: in percent, or in points for shares. */
export function useCompare() {
  const t = useTranslations("analytics.compare");
  const { percent } = useAnalyticsFormatters();
  const signed = (value: number, write: (size: number) => string) => {
    if (write(Math.abs(value)) === write(0)) return null;
    return `${value > 0 ? "+" : "−"}${write(Math.abs(value))}`;
  };
  const sentence = (change: string | null, before: string) =>
    change === null ? t("same", { before }) : t("was", { before, change });
  return {
    amount: ({ now, before, write }: Compared): string => {
      if (now === null || before === null) return t("none");
      if (before <= 0)
        return now === before ? t("same", { before: write(before) }) : t("plain", { before: write(before) });
      return sentence(
        signed((now - before) / before, (size) => percent(size, 0)),
        write(before),
      );
    },
    share: ({ now, before, write }: Compared): string => {
      if (now === null || before === null) return t("none");
      const points = (size: number) => t("points", { count: Math.round(size * 1000) / 10 });
      return sentence(signed(now - before, points), write(before));
    },
    mean: ({ now, before, write }: Compared): string => {
      if (now === null || before === null) return t("none");
      return sentence(signed(now - before, write), write(before));
    },
  };
}
