import { Card } from "@zea/ui/card";
import { Score } from "@zea/ui/score";
import { useLocale, useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import type { Session, Timer } from "./session.ts";
import { SessionHead } from "./session-head.tsx";
import { TimerRing } from "./timer-ring.tsx";

/** Who and when, and the big clock: how long it has run, or how long until the planned start. */
export function TimerCard({ session, timer, now }: { session: Session; timer: Timer; now: Date }) {
  const t = useTranslations("session.timer");
  const locale = useLocale();
  const { time } = useClubTime();
  const { startedAt, stoppedAt } = timer;
  const { startsAt, endsAt, sessionType } = session;
  const planned = endsAt.getTime() - startsAt.getTime();
  const elapsed = startedAt ? Math.max(0, (stoppedAt ?? now).getTime() - startedAt.getTime()) : 0;
  const over = Math.floor((elapsed - planned) / 60_000);
  return (
    <Card look="hero" className="grid gap-6 sm:p-7">
      <SessionHead session={session} timer={timer} />
      <TimerRing share={elapsed / planned}>
        {startedAt ? (
          <>
            <span role="timer" aria-label={t("elapsed")}>
              <Score size="xl" className="tabular-nums">
                {clockText(elapsed)}
              </Score>
            </span>
            <span className="text-on-dark-2 text-s">
              {stoppedAt
                ? t("fromTo", { from: time(startedAt), to: time(stoppedAt) })
                : t("since", { time: time(startedAt) })}
            </span>
            {over > 0 ? <span className="font-semibold text-maize text-s">{t("over", { minutes: over })}</span> : null}
          </>
        ) : (
          <>
            <Score size="xl">
              <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>
            </Score>
            <span className="max-w-[180px] text-on-dark-2 text-s">
              <Until startsAt={startsAt} now={now} />
            </span>
          </>
        )}
      </TimerRing>
      <p className="text-center text-on-dark-2 text-ms">
        {t("planned", { name: sessionType[locale], minutes: Math.round(planned / 60_000) })}
      </p>
    </Card>
  );
}

function Until({ startsAt, now }: { startsAt: Date; now: Date }) {
  const t = useTranslations("session.timer");
  const minutes = Math.ceil((startsAt.getTime() - now.getTime()) / 60_000);
  if (minutes > 24 * 60) return t("inDays", { days: Math.round(minutes / 1440) });
  if (minutes > 90) return t("inHours", { hours: Math.round(minutes / 60) });
  if (minutes > 0) return t("inMinutes", { minutes });
  return minutes > -90 ? t("ago", { minutes: -minutes }) : t("notStarted");
}

/** Minutes and seconds, from an hour on with the hours before them. */
function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (count: number) => String(count).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
