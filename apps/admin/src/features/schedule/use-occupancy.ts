import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";

type Load = { offeredMinutes: number; freeMinutes: number };

/** Says how much of the hours offered is booked; null where none are. */
export function useOccupancy(): (load: Load) => string | null {
  const t = useTranslations("schedule");
  const { percent } = useFormat();
  return ({ offeredMinutes, freeMinutes }) =>
    offeredMinutes === 0 ? null : t("occupied", { share: percent(1 - freeMinutes / offeredMinutes, 0) });
}
