"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { CancelSession } from "./cancel-session.tsx";
import { LostTaps } from "./lost-taps.tsx";
import { MissSession } from "./miss-session.tsx";
import { ReviewSession } from "./review-session.tsx";
import type { Session } from "./session.ts";
import { withTaps } from "./taps.ts";
import { TimerCard } from "./timer-card.tsx";
import { TimerDock } from "./timer-dock.tsx";
import { useTaps } from "./use-taps.ts";

type SessionOpenProps = {
  session: Session;
  now: Date;
  ahead: number;
  isFresh: boolean;
  refresh: () => Promise<void>;
};

/** A confirmed session: its clock with one deed at a time, then the review of its hours; or that it does not take place. */
export function SessionOpen({ session, now, ahead, isFresh, refresh }: SessionOpenProps) {
  const { taps, tap, isLost, forget } = useTaps(session.id);
  const isWriting = useSearchParams().has("hours");
  const [asked, setAsked] = useState<"miss" | "cancel" | null>(null);
  const timer = withTaps(session.timer, taps, ahead);
  const isReview = timer.stoppedAt !== null || (isWriting && !timer.startedAt);
  const isAsked = asked !== null && !timer.startedAt;
  const ask = (what: typeof asked) => (isOpen: boolean) => setAsked(isOpen ? what : null);
  return (
    <>
      <TimerCard session={session} timer={timer} now={now} isCompact={isReview || isAsked} />
      <LostTaps taps={taps} isLost={isLost} ahead={ahead} />
      {isReview ? (
        <ReviewSession
          key={`${timer.startedAt?.getTime()}/${timer.stoppedAt?.getTime()}`}
          session={session}
          timer={timer}
          now={now}
          isFresh={isFresh}
          onResume={() => tap("start")}
          onDone={() => {
            forget();
            return refresh();
          }}
        />
      ) : isAsked ? null : (
        <TimerDock session={session} timer={timer} now={now} tap={tap} forget={forget} refresh={refresh} />
      )}
      {timer.startedAt || isReview ? null : (
        <section className="grid gap-2">
          {asked === "cancel" ? null : (
            <MissSession session={session} now={now} isAsking={isAsked} onAsk={ask("miss")} refresh={refresh} />
          )}
          {asked === "miss" ? null : (
            <CancelSession session={session} isAsking={isAsked} onAsk={ask("cancel")} refresh={refresh} />
          )}
        </section>
      )}
    </>
  );
}
