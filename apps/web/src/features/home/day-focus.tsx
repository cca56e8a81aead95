import { textIn } from "@zea/format/localized-text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import { Track } from "@zea/ui/track";
import { useLocale } from "next-intl";
import type { DaySession } from "./coach-home-data.ts";
import { DaySessionBadge } from "./day-session-badge.tsx";
import { type DaySessionState, daySessionStateOf } from "./day-session-state.ts";

type DayFocusProps = { session: DaySession | null; isDayOver: boolean; now: Date };

/** The session that needs attention now with its next action, or that nothing is left today. */
export function DayFocus({ session, isDayOver, now }: DayFocusProps) {
  return session ? <FocusSession session={session} now={now} /> : <NothingLeft isDayOver={isDayOver} />;
}

const actions = {
  RUNNING: "follow",
  STARTABLE: "start",
  UNRECORDED: "complete",
  CONFIRMED: "see",
  COMPLETED: "see",
  NO_SHOW: "see",
} as const satisfies Record<DaySessionState, string>;

function FocusSession({ session, now }: { session: DaySession; now: Date }) {
  const t = useTranslations("coachHome.focus");
  const locale = useLocale();
  const { time, range, duration } = useFormat();
  const { bookingId, athlete, sessionType, startsAt, endsAt, startedAt } = session;
  const state = daySessionStateOf(session, now);
  const minutesLeft = Math.ceil((startsAt.getTime() - now.getTime()) / 60_000);
  return (
    <Card asChild variant="hero" className="relative isolate grid content-start gap-4 overflow-hidden">
      <section aria-labelledby="focus">
        <Track className="-z-10 opacity-50" />
        <div className="flex items-center justify-between gap-3">
          <h2 id="focus" className="font-normal text-fg-2 text-m">
            {t(`title.${state}`)}
          </h2>
          <DaySessionBadge state={state} onDark />
        </div>
        <p className="flex items-baseline justify-between gap-3">
          <LargeFigure size="xl">
            <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>
          </LargeFigure>
          <span className="text-right text-fg-2">
            {state === "RUNNING" && startedAt ? t("since", { time: time(startedAt) }) : null}
            {state === "STARTABLE" || state === "CONFIRMED"
              ? t("in", { ...countdownOf(minutesLeft), duration: duration(Math.abs(minutesLeft)) })
              : null}
          </span>
        </p>
        <p className="grid">
          <b>{athlete.name}</b>
          <span className="text-fg-2">
            {t("type", { name: textIn(sessionType, locale), range: range(startsAt, endsAt) })}
          </span>
        </p>
        <Button asChild variant="accent" size="l">
          <Link href={`/sessions/${bookingId}`}>{t(actions[state])}</Link>
        </Button>
      </section>
    </Card>
  );
}

function countdownOf(left: number) {
  const count = Math.abs(left);
  if (left <= 0) return { unit: left < 0 ? ("late" as const) : ("now" as const), count };
  return { unit: left < 60 ? ("minutes" as const) : ("hours" as const), count };
}

function NothingLeft({ isDayOver }: { isDayOver: boolean }) {
  const t = useTranslations("coachHome.focus");
  return (
    <Card variant="hero" className="relative isolate grid min-h-[220px] content-end gap-4 overflow-hidden">
      <Track className="-z-10" />
      <h2 className="max-w-[14em] text-2xl">{t(isDayOver ? "over" : "none")}</h2>
      <p className="max-w-[30em] text-fg-2">{t(isDayOver ? "overText" : "noneText")}</p>
      <Button asChild variant="accent" size="l" className="w-fit">
        <Link href="/agenda">{t("agenda")}</Link>
      </Button>
    </Card>
  );
}
