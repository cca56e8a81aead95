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
import { RecordNoShow } from "./record-no-show.tsx";
import type { Session } from "./session.ts";

type SessionOpenProps = {
  session: Session;
  now: Date;
  ahead: number;
  isFresh: boolean;
  refresh: () => Promise<void>;
};

/** A confirmed session: the timer, then the form for its record; or cancelling it or recording a no-show. */
export function SessionOpen({ session, now, ahead, isFresh, refresh }: SessionOpenProps) {
  const { events, record, isConnectionLost, forget } = useTimerEvents(session.bookingId);
  const isManualEntry = useSearchParams().has("hours");
  const [confirming, setConfirming] = useState<"noShow" | "cancel" | null>(null);
  const timer = withTimerEvents(session.timer, events, ahead);
  const isReview = timer.stoppedAt !== null || (isManualEntry && !timer.startedAt);
  const isConfirming = confirming !== null && !timer.startedAt;
  const toggle = (action: typeof confirming) => (isOpen: boolean) => setConfirming(isOpen ? action : null);
  return (
    <>
      <TimerCard session={session} timer={timer} now={now} isCompact={isReview || isConfirming} />
      <LostTimerEvents events={events} isConnectionLost={isConnectionLost} ahead={ahead} />
      {isReview ? (
        <RecordForm
          key={`${timer.startedAt?.getTime()}/${timer.stoppedAt?.getTime()}`}
          session={session}
          timer={timer}
          now={now}
          isFresh={isFresh}
          onResume={() => record("start")}
          onDone={() => {
            forget();
            return refresh();
          }}
        />
      ) : isConfirming ? null : (
        <TimerDock session={session} timer={timer} now={now} record={record} forget={forget} refresh={refresh} />
      )}
      {timer.startedAt || isReview ? null : (
        <section className="grid gap-2">
          {confirming === "cancel" ? null : (
            <RecordNoShow
              session={session}
              now={now}
              isConfirming={isConfirming}
              onConfirmingChange={toggle("noShow")}
              refresh={refresh}
            />
          )}
          {confirming === "noShow" ? null : (
            <CancelSession
              session={session}
              isConfirming={isConfirming}
              onConfirmingChange={toggle("cancel")}
              refresh={refresh}
            />
          )}
        </section>
      )}
    </>
  );
}
