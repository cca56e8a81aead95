import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";

/** "26–31 oct", or "26–31 oct (parte)" for a week cut by the edge of the month. */
export function useMarkedWeek() {
  const t = useTranslations("payment");
  const { week } = useFormat();
  return ({ isCut, ...days }: { from: string; to: string; isCut: boolean }) =>
    isCut ? t("week.part", { week: week(days) }) : week(days);
}
