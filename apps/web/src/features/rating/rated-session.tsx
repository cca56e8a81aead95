import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { useLocale } from "next-intl";
import type { RatingLink } from "./rating.ts";

export function RatedSession({ link: { coach, sessionType, startsAt, endsAt } }: { link: RatingLink }) {
  const t = useTranslations("rating");
  const locale = useLocale();
  const { longDay, range } = useFormat();
  return (
    <p className="flex items-center gap-3">
      <Avatar name={coach.name} photoId={coach.photoId} />
      <span className="grid">
        <b>{t("session", { name: textIn(sessionType, locale), coach: coach.name })}</b>
        <span className="text-fg-2">
          {capitalise(longDay(startsAt))}, {range(startsAt, endsAt)}
        </span>
      </span>
    </p>
  );
}
