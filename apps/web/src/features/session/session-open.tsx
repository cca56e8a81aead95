"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { RecordForm } from "@/features/session-record/record-form.tsx";
import { LostTimerEvents } from "@/features/session-timer/lost-timer-events.tsx";
import { TimerCard } from "@/features/session-timer/timer-card.tsx";
import { TimerDock } from "@/features/session-timer/timer-dock.tsx";
import { withTimerEvents } from "@/features/session-timer/timer-events.ts";
import { useTimerEvents } from "@/features/session-timer/use-timer-events.ts";
import { CancelSession } from "./cancel-session.tsx";
import { MissSession } from "./miss-session.tsx";
import type { Session } from "./session.ts";

type SessionOpenProps = {
  session: Session;
  now: Date;
  ahead: number;
  isFresh: boolean;
  refresh: () => Promise<void>;
};

/** A confirmed session: its clock with one deed at a time, then the review of its hours; or that it does not take place. */
export function SessionOpen({ session, now, ahead, isFresh, refresh }: SessionOpenProps) {
  const { taps, tap, isLost, forget } = useTimerEvents(session.id);
  const isWriting = useSearchParams().has("hours");
  const [asked, setAsked] = useState<"miss" | "cancel" | null>(null);
  const timer = withTimerEvents(session.timer, taps, ahead);
  const isReview = timer.stoppedAt !== null || (isWriting && !timer.startedAt);
  const isAsked = asked !== null && !timer.startedAt;
  const ask = (what: typeof asked) => (isOpen: boolean) => setAsked(isOpen ? what : null);
  return (
    <>
      <TimerCard session={session} timer={timer} now={now} isCompact={isReview || isAsked} />
      <LostTimerEvents taps={taps} isLost={isLost} ahead={ahead} />
      {isReview ? (
        <RecordForm
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
