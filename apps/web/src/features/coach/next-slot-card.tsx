import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { Button } from "@zea/ui/button";
import { LargeFigure } from "@zea/ui/large-figure";
import { StateBadge } from "@zea/ui/state-badge";
import { useLocale } from "next-intl";
import { confirmPath } from "@/features/booking/confirm-path.ts";
import { type FreeSlot, slotOf } from "./coach.ts";

/** The club's next free slot. */
export function NextSlotCard({ slot, now }: { slot: FreeSlot; now: Date }) {
  const t = useTranslations("coach");
  const { time, relativeDay, duration } = useFormat();
  const { coach, sessionType, startsAt } = slot;
  const { minutes, credits } = sessionType;
  const name = textIn(sessionType.name, useLocale());
  return (
    <article className="grid gap-3 rounded-[22px] bg-surface p-5 text-fg shadow-3">
      <header className="flex items-center gap-3">
        <Avatar name={coach.displayName} photoId={coach.photoId} />
        <span className="grid min-w-0">
          <b className="truncate">{coach.displayName}</b>
          <span className="text-fg-3 text-xs">{t("offer", { name, duration: duration(minutes), credits })}</span>
        </span>
      </header>
      <p className="flex items-center justify-between gap-3 text-fg-2">
        {t("nextFree")}
        <StateBadge tone="positive">{capitalise(relativeDay(startsAt, now))}</StateBadge>
      </p>
      <p className="flex items-center justify-between gap-3">
        <LargeFigure className="text-[40px]">
          <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>
        </LargeFigure>
        <Button asChild variant="accent">
          <Link href={confirmPath(slotOf(slot))}>{t("book")}</Link>
        </Button>
      </p>
    </article>
  );
}
