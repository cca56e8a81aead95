import { minutesBetween } from "@zea/format/durations";
import { type LocalizedText, textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";

type BookingFactsProps = {
  startsAt: Date;
  endsAt: Date;
  coach: { name: string; photoId: string | null };
  sessionType: LocalizedText;
  badge?: ReactNode;
  children?: ReactNode;
};

/** The page's main card: when, what and with whom. */
export function BookingFacts({ startsAt, endsAt, coach, sessionType, badge, children }: BookingFactsProps) {
  const t = useTranslations("booking");
  const locale = useLocale();
  const { longDay, time, range, duration } = useFormat();
  const length = duration(minutesBetween(startsAt, endsAt));
  return (
    <Card variant="hero" className="grid gap-4">
      <div className="flex items-center justify-between gap-3">
        <span className="text-fg-2">{capitalise(longDay(startsAt))}</span>
        {badge}
      </div>
      <LargeFigure size="xl">
        <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>
      </LargeFigure>
      <div className="flex items-center gap-3">
        <Avatar name={coach.name} photoId={coach.photoId} />
        <span className="grid">
          <b>{t("typeMinutes", { name: textIn(sessionType, locale), duration: length })}</b>
          <span className="text-fg-2">{t("withRange", { coach: coach.name, range: range(startsAt, endsAt) })}</span>
        </span>
      </div>
      {children}
    </Card>
  );
}
