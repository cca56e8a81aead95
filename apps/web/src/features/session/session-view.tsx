"use client";

import { Link } from "@zea/shell/navigation";
import { useClubNow } from "@zea/shell/use-club-now";
import { useTranslations } from "@zea/shell/use-translations";
import { ChevronLeft } from "lucide-react";
import { useEffect, useState } from "react";
import { ZoneNote } from "@/components/zone-note.tsx";
import type { ClubFacts } from "@/features/club/club.ts";
import { PlaceCard } from "@/features/club/place-card.tsx";
import { EvaluationSection } from "@/features/evaluation/evaluation-section.tsx";
import type { Session } from "./session.ts";
import { SessionCancelled } from "./session-cancelled.tsx";
import { SessionDone } from "./session-done.tsx";
import { SessionHistory } from "./session-history.tsx";
import { SessionNoShow } from "./session-no-show.tsx";
import { SessionNotes } from "./session-notes.tsx";
import { SessionOpen } from "./session-open.tsx";
import { useSession } from "./use-session.ts";

/** A coach's session by its state, with notes and history of the athlete. */
export function SessionView({ initial, club }: { initial: Session; club: ClubFacts }) {
  const t = useTranslations("session");
  const { session, receivedAt, refresh } = useSession(initial);
  const now = useClubNow({ now: session.now, receivedAt });
  const ahead = session.now.getTime() - receivedAt;
  const [isFresh, setFresh] = useState(false);
  useEffect(() => setFresh(true), []);
  return (
    <div className="mx-auto grid w-full max-w-[1080px] content-start gap-4 px-[18px] pt-3 pb-10 sm:px-8 sm:pt-6 lg:grid-cols-[minmax(0,560px)_minmax(0,1fr)] lg:gap-8">
      <div className="grid content-start gap-4">
        <Link
          href="/agenda"
          className="-my-1 flex min-h-9 w-fit items-center gap-1 rounded-s pr-2 text-fg-2 text-ms hover:text-fg"
        >
          <ChevronLeft aria-hidden className="size-[18px]" />
          {t("back")}
        </Link>
        {session.status === "CONFIRMED" ? (
          <SessionOpen session={session} now={now} ahead={ahead} isFresh={isFresh} refresh={refresh} />
        ) : session.status === "COMPLETED" ? (
          <>
            <SessionDone session={session} isFresh={isFresh && initial.status !== "COMPLETED"} />
            <EvaluationSection key={session.bookingId} session={session} now={now} refresh={refresh} />
          </>
        ) : session.status === "NO_SHOW" ? (
          <SessionNoShow session={session} now={now} isFresh={isFresh} refresh={refresh} />
        ) : (
          <SessionCancelled session={session} />
        )}
        <ZoneNote at={session.startsAt} />
      </div>
      <aside aria-label={t("about")} className="grid content-start gap-4 lg:pt-11">
        <SessionNotes session={session} />
        {session.status === "CONFIRMED" ? <PlaceCard meetingPoint={session.meetingPoint} club={club} /> : null}
        <SessionHistory history={session.history} />
      </aside>
    </div>
  );
}
