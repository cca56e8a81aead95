import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { ListItem } from "@zea/ui/list";
import { useLocale } from "next-intl";
import { confirmPath } from "@/features/booking/confirm-path.ts";
import { type FreeSlot, slotOf } from "@/features/coach/coach.ts";

/** A coach's next free slot; the whole line links to its confirmation. */
export function FreeSlotLine({ slot, now }: { slot: FreeSlot; now: Date }) {
  const t = useTranslations("home");
  const locale = useLocale();
  const { relativeDay, time, duration } = useFormat();
  const { coach, sessionType, startsAt } = slot;
  return (
    <ListItem className="relative">
      <Avatar name={coach.displayName} photoId={coach.photoId} size="s" />
      <span className="grid min-w-0 flex-1">
        <Link
          href={confirmPath(slotOf(slot))}
          className="truncate rounded-s font-semibold after:absolute after:inset-0"
        >
          {coach.displayName}
        </Link>
        <span className="truncate text-fg-3 text-xs">
          {t("next.type", { name: textIn(sessionType.name, locale), duration: duration(sessionType.minutes) })}
        </span>
      </span>
      <span className="grid justify-items-end">
        <b>
          <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>
        </b>
        <span className="text-fg-3 text-xs">{capitalise(relativeDay(startsAt, now))}</span>
      </span>
    </ListItem>
  );
}
