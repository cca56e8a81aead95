"use client";

import { FormFailure } from "@zea/shell/form-failure";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Dock } from "@zea/ui/dock";
import { Play, RotateCcw, Square } from "lucide-react";
import type { Session, Timer } from "@/features/session/session.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { TimerEvent } from "./timer-events.ts";

type TimerDockProps = {
  session: Session;
  timer: Timer;
  now: Date;
  record: (kind: TimerEvent["kind"]) => void;
  forget: () => void;
  refresh: () => Promise<void>;
};

/** The timer's one action at a time: start or stop. The times can be typed instead. */
export function TimerDock({ session, timer, now, record, forget, refresh }: TimerDockProps) {
  const t = useTranslations("sessionTimer");
  const { time, dayTime } = useFormat();
  const { startableFrom, startableUntil } = session.possible;
  const isRunning = timer.startedAt !== null;
  const isEarly = now < startableFrom;
  const isGone = now > startableUntil && !isRunning;
  const note = isEarly ? t("from", { time: dayTime(startableFrom) }) : isGone ? t("gone") : t("kept");
  return (
    <>
      <p role="status" className="sr-only">
        {timer.startedAt ? t("since", { time: time(timer.startedAt) }) : null}
      </p>
      <div data-dock className="max-md:-mt-4">
        <Dock note={note} className="[&>div:first-child>*]:flex-1">
          {isRunning || isEarly ? null : (
            <Button variant={isGone ? "accent" : "ghost"} size="l" onClick={openRecordForm}>
              {t("write")}
            </Button>
          )}
          {isGone ? null : (
            <Button variant="accent" size="l" disabled={isEarly} onClick={() => record(isRunning ? "stop" : "start")}>
              {isRunning ? (
                <Square aria-hidden className="fill-current" />
              ) : (
                <Play aria-hidden className="fill-current" />
              )}
              {isRunning ? t("stop") : t("start")}
            </Button>
          )}
        </Dock>
      </div>
      {isRunning ? <ResetTimer session={session} forget={forget} refresh={refresh} /> : null}
    </>
  );
}

/** Opens the record form under an address of its own, so that "back" returns to the timer. */
function openRecordForm() {
  window.history.pushState(null, "", "?hours=1");
  window.scrollTo({ top: 0 });
}

function ResetTimer({ session, forget, refresh }: Pick<TimerDockProps, "session" | "forget" | "refresh">) {
  const t = useTranslations("sessionTimer");
  const reset = useAction(useTRPC().session.reset.mutationOptions(), {
    success: () => t("wasReset"),
    onSuccess: () => {
      forget();
      return refresh();
    },
  });
  return (
    <div className="grid gap-2">
      <Button
        variant="quiet"
        className="justify-self-center"
        pending={reset.isPending}
        onClick={() => reset.run({ bookingId: session.bookingId })}
      >
        <RotateCcw aria-hidden />
        {t("reset")}
      </Button>
      <FormFailure text={reset.errorMessage} />
    </div>
  );
}
