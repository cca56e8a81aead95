import { textIn } from "@zea/format/localized-text";
import { zoneCity } from "@zea/format/time-zone";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { Chip } from "@zea/ui/state-badge";
import { useLocale, useTimeZone } from "next-intl";
import type { Coach } from "./coach.ts";

/** A coach's profile, session types and the time zone of the hours. */
export function CoachAside({ coach }: { coach: Coach }) {
  const t = useTranslations("coach");
  const { duration } = useFormat();
  const locale = useLocale();
  const zone = zoneCity(useTimeZone() ?? "UTC");
  return (
    <header className="grid min-w-0 grid-cols-1 content-start gap-4 p-[18px] pb-0 sm:p-7 lg:pb-7">
      <div className="flex items-center gap-4 lg:grid lg:justify-items-start">
        <Avatar name={coach.displayName} photoId={coach.photoId} size="l" />
        <div className="grid gap-1">
          <h1 className="text-xl sm:text-[26px]">{coach.displayName}</h1>
          <p className="text-fg-2">{textIn(coach.headline, locale)}</p>
        </div>
      </div>
      <ul aria-label={t("gives")} className="flex flex-wrap gap-1.5">
        {coach.sessionTypes.map(({ id, name, minutes, credits }) => (
          <li key={id}>
            <Chip className="whitespace-normal">
              {t("offer", { name: textIn(name, locale), duration: duration(minutes), credits })}
            </Chip>
          </li>
        ))}
      </ul>
      <p className="max-w-[46em] text-fg-2 text-ms empty:hidden">{textIn(coach.bio, locale)}</p>
      <p className="text-fg-3 text-xs">{t("zone", { zone })}</p>
    </header>
  );
}
