"use client";

import { countdownText } from "@zea/shell/countdown-text";
import { FormFailure } from "@zea/shell/form-failure";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Undo2 } from "lucide-react";
import { FocusTitle } from "@/components/focus-title.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { Session } from "./session.ts";
import { SessionHead } from "./session-head.tsx";

type SessionNoShowProps = { session: Session; now: Date; isFresh: boolean; refresh: () => Promise<void> };

/** A missed session and, for ten minutes, the button to undo it. */
export function SessionNoShow({ session, now, isFresh, refresh }: SessionNoShowProps) {
  const t = useTranslations("session.noShow");
  const { time } = useFormat();
  const undo = useAction(useTRPC().session.undoNoShow.mutationOptions(), {
    success: () => t("undone"),
    holdsConflict: true,
    refresh,
  });
  const left = (session.possible.noShowUndoDeadline?.getTime() ?? 0) - now.getTime();
  return (
    <>
      <Card variant="hero" className="grid gap-4">
        <SessionHead session={session} />
      </Card>
      <Card className="grid gap-3">
        <FocusTitle isFresh={isFresh}>{t("title")}</FocusTitle>
        {session.noShowAt ? <p className="text-fg-2">{t("when", { time: time(session.noShowAt) })}</p> : null}
        <p className="text-fg-2">{t("text", { credits: session.credits })}</p>
        <FormFailure text={undo.errorMessage} />
        <ShowPresent action={undo} />
        {left >= 0 ? (
          <Button
            variant="ghost"
            size="l"
            wide
            pending={undo.isPending}
            onClick={() => undo.run({ bookingId: session.bookingId })}
          >
            <Undo2 aria-hidden />
            {t("undo")}
            <span aria-hidden className="font-medium text-fg-3 tabular-nums">
              {countdownText(left)}
            </span>
          </Button>
        ) : (
          <Banner>{t("over")}</Banner>
        )}
        {left >= 0 && session.possible.noShowUndoDeadline ? (
          <p className="text-center text-fg-3 text-xs">
            {t("until", { time: time(session.possible.noShowUndoDeadline) })}
          </p>
        ) : null}
      </Card>
    </>
  );
}
