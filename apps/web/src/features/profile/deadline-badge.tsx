import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";

const oneDay = 86_400_000;
const oneHour = 3_600_000;

/** The time left to complete the profile: in dates of the club, in the last 24 hours in hours. */
export function DeadlineBadge({ dueAt, now, onDark }: { dueAt: Date; now: Date; onDark?: boolean }) {
  const t = useTranslations("profile.deadline");
  const { daysUntil } = useFormat();
  const remaining = dueAt.getTime() - now.getTime();
  if (remaining <= 0)
    return (
      <StateBadge tone="negative" onDark={onDark}>
        {t("over")}
      </StateBadge>
    );
  const days = daysUntil(dueAt, now);
  const text =
    remaining > oneDay && days > 0 ? t("days", { days }) : t("hours", { hours: Math.ceil(remaining / oneHour) });
  return (
    <StateBadge tone={remaining < 2 * oneDay ? "negative" : "attention"} onDark={onDark}>
      {text}
    </StateBadge>
  );
}
