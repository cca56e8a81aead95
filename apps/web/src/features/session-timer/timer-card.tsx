import { minutesBetween } from "@zea/format/durations";
import { textIn } from "@zea/format/localized-text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { Session, Timer } from "@/features/session/session.ts";
import { SessionHead } from "@/features/session/session-head.tsx";
import { TimerRing } from "./timer-ring.tsx";

type TimerCardProps = { session: Session; timer: Timer; now: Date; isCompact: boolean };

/** The session's clock: the time elapsed, or the time until the planned start. */
export function TimerCard({ session, timer, now, isCompact }: TimerCardProps) {
  const t = useTranslations("sessionTimer");
  const locale = useLocale();
  const { duration } = useFormat();
  const { startsAt, endsAt, sessionType } = session;
  const planned = endsAt.getTime() - startsAt.getTime();
  const elapsed = elapsedOf(timer, now);
  const length = duration(minutesBetween(startsAt, endsAt));
  const plan = t("planned", { name: textIn(sessionType, locale), duration: length });
  const face = timer.startedAt ? (
    <Running timer={timer} elapsed={elapsed} planned={planned} />
  ) : (
    <Waiting startsAt={startsAt} now={now} />
  );
  if (isCompact) {
    return (
      <Card variant="hero" className="grid gap-4">
        <SessionHead session={session} timer={timer} />
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">{face}</div>
      </Card>
    );
  }
  return (
    <Card variant="hero" className="grid gap-6 sm:p-7">
      <SessionHead session={session} timer={timer} />
      <TimerRing share={elapsed / planned}>{face}</TimerRing>
      <p className="text-center text-on-dark-2 text-ms">{plan}</p>
    </Card>
  );
}

function Running({ timer, elapsed, planned }: { timer: Timer; elapsed: number; planned: number }) {
  const t = useTranslations("sessionTimer");
  const { time } = useFormat();
  const { startedAt, stoppedAt } = timer;
  const over = Math.floor((elapsed - planned) / 60_000);
  if (!startedAt) return null;
  return (
    <>
      <span role="timer" aria-label={t("elapsed")}>
        <LargeFigure size="xl">{clockText(elapsed)}</LargeFigure>
      </span>
      <Under>
        {stoppedAt
          ? t("fromTo", { from: time(startedAt), to: time(stoppedAt) })
          : t("since", { time: time(startedAt) })}
      </Under>
      {over > 0 ? <span className="font-semibold text-maize text-s">{t("over", { minutes: over })}</span> : null}
    </>
  );
}

function Waiting({ startsAt, now }: { startsAt: Date; now: Date }) {
  const t = useTranslations("sessionTimer");
  const { time, daysUntil } = useFormat();
  const minutes = Math.ceil((startsAt.getTime() - now.getTime()) / 60_000);
  const days = daysUntil(startsAt, now);
  const until = () => {
    if (minutes > 24 * 60 && days > 0) return t("inDays", { days });
    if (minutes > 90) return t("inHours", { hours: Math.round(minutes / 60) });
    if (minutes > 0) return t("inMinutes", { minutes });
    return minutes > -90 ? t("ago", { minutes: -minutes }) : t("notStarted");
  };
  return (
    <>
      <LargeFigure size="xl">
        <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>
      </LargeFigure>
      <Under>{until()}</Under>
    </>
  );
}

function Under({ children }: { children: ReactNode }) {
  return <span className="max-w-[190px] text-on-dark-2 text-s">{children}</span>;
}

function elapsedOf({ startedAt, stoppedAt }: Timer, now: Date): number {
  return startedAt ? Math.max(0, (stoppedAt ?? now).getTime() - startedAt.getTime()) : 0;
}

/** M:SS, from an hour on H:MM:SS. */
function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (count: number) => String(count).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
