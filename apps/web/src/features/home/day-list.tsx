import { minutesBetween } from "@zea/format/durations";
import { textIn } from "@zea/format/localized-text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import { useLocale } from "next-intl";
import type { DaySession } from "./coach-home-data.ts";
import { DaySessionBadge } from "./day-session-badge.tsx";
import { daySessionStateOf } from "./day-session-state.ts";

/** Today's sessions in order, each linked. */
export function DayList({ sessions, now }: { sessions: readonly DaySession[]; now: Date }) {
  const t = useTranslations("coachHome.day");
  return (
    <Card asChild className="grid gap-1">
      <section>
        <div className="flex items-baseline justify-between gap-3">
          <h2 className="text-l">{t("title")}</h2>
          <span className="text-fg-3 text-xs">{t("count", { count: sessions.length })}</span>
        </div>
        <List>
          {sessions.map((session) => (
            <DayLine key={session.bookingId} session={session} now={now} />
          ))}
        </List>
      </section>
    </Card>
  );
}

function DayLine({ session, now }: { session: DaySession; now: Date }) {
  const t = useTranslations("coachHome.day");
  const locale = useLocale();
  const { time, duration } = useFormat();
  const { bookingId, athlete, sessionType, startsAt, endsAt, realMinutes } = session;
  const name = textIn(sessionType, locale);
  return (
    <ListItem className="relative">
      <b className="w-12 shrink-0">
        <time dateTime={startsAt.toISOString()}>{time(startsAt)}</time>
      </b>
      <span className="grid min-w-0 flex-1">
        <Link href={`/sessions/${bookingId}`} className="truncate rounded-s font-semibold after:absolute after:inset-0">
          {athlete.name}
        </Link>
        <span className="truncate text-fg-3 text-xs">
          {realMinutes === null
            ? t("planned", { name, duration: duration(minutesBetween(startsAt, endsAt)) })
            : t("real", { name, duration: duration(realMinutes) })}
        </span>
      </span>
      <DaySessionBadge state={daySessionStateOf(session, now)} />
    </ListItem>
  );
}
