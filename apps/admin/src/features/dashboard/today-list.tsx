"use client";

import { textIn } from "@zea/format/localized-text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { EmptyState } from "@zea/ui/empty-state";
import { List, ListItem } from "@zea/ui/list";
import { StateBadge } from "@zea/ui/state-badge";
import { useLocale } from "next-intl";
import type { Dashboard } from "@/features/analytics/analytics.ts";

const tones = { CONFIRMED: "positive", COMPLETED: "neutral", NO_SHOW: "negative" } as const;

type Today = Dashboard["today"];
type Session = Today["sessions"][number];

/** Today's sessions, by the club's date. */
export function TodayList({ today }: { today: Today }) {
  const t = useTranslations("dashboard.today");
  const { count, completed, noShows, sessions } = today;
  return (
    <Card asChild className="grid min-w-0 content-start gap-1.5 lg:order-last">
      <section aria-labelledby="today">
        <header className="flex flex-wrap items-baseline justify-between gap-x-3">
          <h2 id="today" className="text-l">
            {t("title")}
          </h2>
          <span className="text-fg-3 text-xs">{t("summary", { count, completed, noShows })}</span>
        </header>
        {count === 0 ? <EmptyState title={t("none.title")} text={t("none.text")} /> : null}
        <List>
          {sessions.map((session) => (
            <SessionItem key={session.bookingId} session={session} />
          ))}
        </List>
        <Link href="/calendar" className="w-fit rounded-s py-3 font-semibold text-ms underline underline-offset-4">
          {t("all", { more: count - sessions.length })}
        </Link>
      </section>
    </Card>
  );
}

function SessionItem({ session }: { session: Session }) {
  const t = useTranslations("dashboard.today");
  const locale = useLocale();
  const { time } = useFormat();
  const { bookingId, startsAt, athlete, coach, sessionType, status, isRunning } = session;
  const shownStatus = status === "COMPLETED" || status === "NO_SHOW" ? status : "CONFIRMED";
  return (
    <ListItem className="relative gap-3.5 py-2.5">
      <b className="w-11 shrink-0 text-ms tabular-nums">{time(startsAt)}</b>
      <span className="grid min-w-0 flex-1">
        <Link
          href={{ pathname: "/calendar", query: { booking: bookingId } }}
          className="w-fit max-w-full truncate rounded-s font-semibold text-ms after:absolute after:inset-0"
        >
          {athlete.name}
        </Link>
        <span className="truncate text-fg-3 text-xs">
          {t("line", { type: textIn(sessionType, locale), coach: coach.name })}
        </span>
      </span>
      {isRunning ? (
        <StateBadge tone="live">{t("running")}</StateBadge>
      ) : (
        <StateBadge tone={tones[shownStatus]}>{t(`status.${shownStatus}`)}</StateBadge>
      )}
    </ListItem>
  );
}
