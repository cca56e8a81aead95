import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { Card } from "@zea/ui/card";
import { Chip } from "@zea/ui/state-badge";
import { ArrowRight } from "lucide-react";
import { useLocale } from "next-intl";
import type { Coach } from "./coach.ts";

/** A coach with session types and next free slot; the whole card links to their hours. */
export function CoachCard({ coach, now }: { coach: Coach; now: Date }) {
  const t = useTranslations("coach");
  const { duration } = useFormat();
  const locale = useLocale();
  return (
    <Card interactive className="group relative flex h-full flex-col gap-4 p-5">
      <div className="flex items-center gap-4">
        <Avatar name={coach.displayName} photoId={coach.photoId} size="l" />
        <div className="grid min-w-0 gap-0.5">
          <h3 className="text-l">
            <Link href={`/coaches/${coach.id}`} className="rounded-s after:absolute after:inset-0 after:rounded-l">
              {coach.displayName}
            </Link>
          </h3>
          <p className="text-fg-2 text-ms">{textIn(coach.headline, locale)}</p>
        </div>
      </div>
      <ul className="flex flex-wrap gap-1.5" aria-label={t("gives")}>
        {coach.sessionTypes.map(({ id, name, minutes }) => (
          <li key={id}>
            <Chip>{t("length", { name: textIn(name, locale), duration: duration(minutes) })}</Chip>
          </li>
        ))}
      </ul>
      <div className="mt-auto flex items-center justify-between gap-3 border-line border-t pt-4 text-ms">
        <NextHour at={coach.nextSlot?.startsAt ?? null} now={now} />
        <ArrowRight
          aria-hidden
          className="size-[18px] shrink-0 text-fg-3 transition-transform group-hover:translate-x-1 group-hover:text-fg"
        />
      </div>
    </Card>
  );
}

function NextHour({ at, now }: { at: Date | null; now: Date }) {
  const t = useTranslations("coach");
  const { time, relativeDay } = useFormat();
  if (!at) return <span className="text-fg-3">{t("full")}</span>;
  return (
    <span className="grid">
      <span className="text-fg-3 text-xs">{t("nextFree")}</span>
      <time dateTime={at.toISOString()} className="font-semibold">
        {t("at", { day: capitalise(relativeDay(at, now)), time: time(at) })}
      </time>
    </span>
  );
}
