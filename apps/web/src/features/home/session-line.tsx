import { Avatar } from "@zea/ui/avatar";
import { ListItem } from "@zea/ui/list";
import { Score } from "@zea/ui/score";
import { useLocale, useTranslations } from "next-intl";
import { capitalised, useClubTime } from "@/i18n/format.ts";

type Session = { startsAt: Date; endsAt: Date; athleteName: string; sessionType: { es: string; en: string } };

/** One session of a coach: when, whom and what. */
export function SessionLine({ session, now }: { session: Session; now: Date }) {
  const t = useTranslations("home.next");
  const locale = useLocale();
  const { dayFrom, time } = useClubTime();
  const { startsAt, endsAt, athleteName, sessionType } = session;
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return (
    <ListItem>
      <Avatar name={athleteName} />
      <span className="grid min-w-0 flex-1">
        <b className="truncate">{athleteName}</b>
        <span className="truncate text-fg-2 text-ms">{t("type", { name: sessionType[locale], minutes })}</span>
      </span>
      <span className="grid justify-items-end">
        <Score size="s">
          <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>
        </Score>
        <span className="text-fg-3 text-xs">{capitalised(dayFrom(startsAt, now))}</span>
      </span>
    </ListItem>
  );
}
