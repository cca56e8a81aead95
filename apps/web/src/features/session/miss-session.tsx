"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { ConfirmAction } from "@/components/confirm-action.tsx";
import { useFocusReturn } from "@/components/use-focus-return.ts";
import { useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { Session } from "./session.ts";

type MissSessionProps = {
  session: Session;
  now: Date;
  isAsking: boolean;
  onAsk: (isAsking: boolean) => void;
  refresh: () => Promise<void>;
};

/** Says in two presses that the athlete did not come; what it does stands before the second. */
export function MissSession({ session, now, isAsking, onAsk, refresh }: MissSessionProps) {
  const t = useTranslations("session.miss");
  const { time, dayTime } = useClubTime();
  const trpc = useTRPC();
  const errorMessage = useErrorMessage();
  const button = useFocusReturn(isAsking);
  const bookingId = session.id;
  const preview = useQuery(trpc.session.previewMiss.queryOptions({ bookingId }, { enabled: isAsking, staleTime: 0 }));
  const miss = useMutation(
    trpc.session.miss.mutationOptions({
      onError: (error) => toast.error(errorMessage(error)),
      onSettled: refresh,
    }),
  );
  const { missableFrom } = session.possible;
  if (now < missableFrom) {
    return <p className="px-1 text-fg-3 text-s">{t("from", { time: dayTime(missableFrom) })}</p>;
  }
  if (!isAsking) {
    return (
      <Button ref={button} variant="danger" wide onClick={() => onAsk(true)}>
        {t("ask")}
      </Button>
    );
  }
  return (
    <Card className="grid gap-3.5">
      <ConfirmAction
        question={t("question", { name: session.athlete.name })}
        cancelLabel={t("dismiss")}
        confirmLabel={t("confirm")}
        pending={miss.isPending || miss.isSuccess}
        disabled={!preview.data}
        onCancel={() => onAsk(false)}
        onConfirm={() => miss.mutate({ bookingId })}
      >
        {preview.error ? <Banner tone="negative">{errorMessage(preview.error)}</Banner> : null}
        {preview.data ? (
          <Card look="flat" asChild>
            <ul className="grid gap-1 text-ms">
              <li>{t("credits", { credits: preview.data.credits })}</li>
              <li>{t("unpaid")}</li>
              <li>{t("undoable", { time: time(preview.data.undoableUntil) })}</li>
            </ul>
          </Card>
        ) : null}
      </ConfirmAction>
    </Card>
  );
}
