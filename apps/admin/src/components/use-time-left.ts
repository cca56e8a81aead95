import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";

/** Says how many days are left ("quedan 5 días"), counted in the club's time zone, or that the deadline has passed. */
export function useTimeLeft(): (until: Date, now: Date) => string {
  const t = useTranslations("time");
  const { daysUntil } = useFormat();
  return (until, now) => (until <= now ? t("over") : t("daysLeft", { days: daysUntil(until, now) }));
}
