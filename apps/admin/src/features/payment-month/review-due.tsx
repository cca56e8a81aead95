"use client";

import { countdownText } from "@zea/shell/countdown-text";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useClubNow } from "@zea/shell/use-club-now";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Undo2 } from "lucide-react";
import type { CoachLines, PaymentMonth, Report } from "@/features/payment/payment.ts";
import { useTRPC } from "@/trpc/client.ts";
import { HeroError, HeroNote } from "./hero-note.tsx";
import { Recipients } from "./recipients.tsx";

type ReviewDueProps = {
  data: PaymentMonth;
  receivedAt: number;
  report: Report;
  coaches: CoachLines[];
  isFresh: boolean;
  onAct: () => void;
};

/** The ten minutes before a review's mails are sent, in which it can be undone. */
export function ReviewDue({ data, receivedAt, report, coaches, isFresh, onAct }: ReviewDueProps) {
  const t = useTranslations("payment.action.due");
  const { time } = useFormat();
  const trpc = useTRPC();
  const refresh = [trpc.payment.pathFilter()];
  const undo = useAction(trpc.payment.undoReview.mutationOptions(), {
    success: () => t("undone"),
    onSuccess: onAct,
    holdsConflict: true,
    refresh,
  });
  const send = useAction(trpc.payment.sendReview.mutationOptions(), {
    success: () => t("sent"),
    onSuccess: onAct,
    holdsConflict: true,
    refresh,
  });
  const now = useClubNow({ now: data.now, receivedAt });
  const { id: reportId, reviewDueAt } = report;
  if (!reviewDueAt) return null;
  const left = reviewDueAt.getTime() - now.getTime();
  const actions = (
    <>
      {left >= 0 ? (
        <Button
          variant="accent"
          size="l"
          pending={undo.isPending}
          onClick={() => undo.run({ reportId, shown: { reviewDueAt } })}
        >
          <Undo2 aria-hidden />
          {t("undo")}
          <span aria-hidden className="font-medium tabular-nums">
            {countdownText(left)}
          </span>
        </Button>
      ) : null}
      <Button
        variant="onDark"
        size="l"
        pending={send.isPending}
        onClick={() => send.run({ reportId, shown: { reviewDueAt } })}
      >
        {t("send")}
      </Button>
    </>
  );
  return (
    <HeroNote actions={actions} isFresh={isFresh}>
      <p className="font-semibold text-on-dark">{left >= 0 ? t("text", { time: time(reviewDueAt) }) : t("sending")}</p>
      <Recipients coaches={coaches} />
      <p className="text-s">{t("kept")}</p>
      <OutcomeChanged action={undo} />
      <OutcomeChanged action={send} />
      <HeroError text={undo.errorMessage ?? send.errorMessage} />
      <ShowPresent action={undo} variant="onDark" />
      <ShowPresent action={send} variant="onDark" />
    </HeroNote>
  );
}
