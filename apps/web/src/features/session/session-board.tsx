"use client";

import { ZoneNote } from "@/components/zone-note.tsx";
import { EvaluationSection } from "./evaluation-section.tsx";
import type { Session } from "./session.ts";
import { SessionCancelled } from "./session-cancelled.tsx";
import { SessionDone } from "./session-done.tsx";
import { SessionHistory } from "./session-history.tsx";
import { SessionMissed } from "./session-missed.tsx";
import { SessionNotes } from "./session-notes.tsx";
import { SessionOpen } from "./session-open.tsx";
import { useClubNow } from "./use-club-now.ts";
import { useSession } from "./use-session.ts";

/** A coach's session, by its state: to run, done, missed or cancelled; beside it what the coach should know. */
export function SessionBoard({ initial }: { initial: Session }) {
  const { session, heardAt, refresh } = useSession(initial);
  const now = useClubNow({ now: session.now, heardAt });
  const ahead = session.now.getTime() - heardAt;
  return (
    <div className="mx-auto grid w-full max-w-[1080px] content-start gap-4 px-[18px] pt-4 pb-10 sm:px-8 sm:pt-8 lg:grid-cols-[minmax(0,560px)_minmax(0,1fr)] lg:gap-8">
      <div className="grid content-start gap-4">
        {session.status === "CONFIRMED" ? (
          <SessionOpen session={session} now={now} ahead={ahead} refresh={refresh} />
        ) : session.status === "COMPLETED" ? (
          <>
            <SessionDone session={session} />
            <EvaluationSection key={session.id} session={session} now={now} refresh={refresh} />
          </>
        ) : session.status === "NO_SHOW" ? (
          <SessionMissed session={session} now={now} refresh={refresh} />
        ) : (
          <SessionCancelled session={session} />
        )}
        <ZoneNote at={session.startsAt} />
      </div>
      <aside className="grid content-start gap-4">
        <SessionNotes session={session} />
        <SessionHistory history={session.history} />
      </aside>
    </div>
  );
}
