import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";

const oneDay = 86_400_000;
const oneHour = 3_600_000;

/** The time left to complete the profile: in days, on the last day in hours. */
export function DeadlineBadge({ dueAt, now, onDark }: { dueAt: Date; now: Date; onDark?: boolean }) {
  const t = useTranslations("profile.deadline");
  const remaining = dueAt.getTime() - now.getTime();
  if (remaining <= 0)
    return (
      <StateBadge tone="negative" onDark={onDark}>
        {t("over")}
      </StateBadge>
    );
  const text =
    remaining >= oneDay
      ? t("days", { days: Math.round(remaining / oneDay) })
      : t("hours", { hours: Math.ceil(remaining / oneHour) });
  return (
    <StateBadge tone={remaining < 2 * oneDay ? "negative" : "attention"} onDark={onDark}>
      {text}
    </StateBadge>
  );
}
