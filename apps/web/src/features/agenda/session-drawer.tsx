"use client";

import { minutesBetween } from "@zea/format/durations";
import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import { useLocale } from "next-intl";
import { SessionBadge } from "@/features/session/session-badge.tsx";
import { stateOf } from "@/features/session/session-state.ts";
import type { AgendaSession } from "./agenda.ts";
import { CancelSession } from "./cancel-session.tsx";
import { PanelDrawer } from "./panel-drawer.tsx";
import { SessionDetails } from "./session-details.tsx";

type SessionDrawerProps = {
  session: AgendaSession;
  now: Date;
  onClose: () => void;
  refresh: () => Promise<unknown>;
};

/** The panel of one session: its facts and what can be done with it. */
export function SessionDrawer({ session, now, onClose, refresh }: SessionDrawerProps) {
  const t = useTranslations("agenda.session");
  const locale = useLocale();
  const { day, range, relativeTime, duration } = useFormat();
  const { bookingId, athlete, sessionType, startsAt, endsAt, status } = session;
  const length = duration(minutesBetween(startsAt, endsAt));
  const state = stateOf(session, now);
  return (
    <PanelDrawer
      label={t("label", { name: athlete.name })}
      head={<SessionBadge state={state} />}
      onClose={onClose}
      foot={
        status === "CANCELLED" ? undefined : (
          <Button asChild variant="accent" size="l" wide>
            <Link href={`/sessions/${bookingId}`}>{t("open")}</Link>
          </Button>
        )
      }
    >
      <div className="flex items-center gap-3">
        <Avatar name={athlete.name} photoId={athlete.photoId} />
        <span className="grid min-w-0">
          <Link href={`/athletes/${athlete.id}`} className="truncate rounded-s font-bold text-l hover:underline">
            {athlete.name}
          </Link>
          <span className="text-fg-2 text-s">{t("type", { name: textIn(sessionType, locale), duration: length })}</span>
        </span>
      </div>
      <Card variant="flat" className="flex items-end justify-between gap-3">
        <span className="grid gap-0.5">
          <span className="text-fg-3 text-xs">{capitalise(day(startsAt))}</span>
          <LargeFigure size="m">{range(startsAt, endsAt)}</LargeFigure>
        </span>
        {state === "CONFIRMED" ? <span className="text-fg-2 text-s">{relativeTime(startsAt, now)}</span> : null}
      </Card>
      <SessionDetails session={session} />
      {status === "CONFIRMED" && !session.startedAt ? (
        <CancelSession bookingId={bookingId} name={athlete.name} refresh={refresh} />
      ) : null}
    </PanelDrawer>
  );
}
