"use client";

import { useQuery } from "@tanstack/react-query";
import { useAction } from "@zea/shell/use-action";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { useTranslations } from "next-intl";
import { ConfirmAction } from "@/components/confirm-action.tsx";
import { useFocusReturn } from "@/components/use-focus-return.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { Session } from "./session.ts";

type MissSessionProps = {
  session: Session;
  now: Date;
  isConfirming: boolean;
  onConfirmingChange: (isConfirming: boolean) => void;
  refresh: () => Promise<void>;
};

/** Records a no-show in two steps; its effects come before the second. */
export function MissSession({ session, now, isConfirming, onConfirmingChange, refresh }: MissSessionProps) {
  const t = useTranslations("session.miss");
  const { time, dayTime } = useFormat();
  const trpc = useTRPC();
  const errorMessage = useErrorMessage();
  const button = useFocusReturn(isConfirming);
  const { bookingId } = session;
  const preview = useQuery(
    trpc.session.previewMiss.queryOptions({ bookingId }, { enabled: isConfirming, staleTime: 0 }),
  );
  const miss = useAction(trpc.session.miss.mutationOptions(), { errorToast: "always", refresh });
  const { missableFrom } = session.possible;
  if (now < missableFrom) {
    return <p className="px-1 text-fg-3 text-s">{t("from", { time: dayTime(missableFrom) })}</p>;
  }
  if (!isConfirming) {
    return (
      <Button ref={button} variant="danger" wide onClick={() => onConfirmingChange(true)}>
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
        onCancel={() => onConfirmingChange(false)}
        onConfirm={() => miss.run({ bookingId })}
      >
        {preview.error ? <Banner tone="negative">{errorMessage(preview.error)}</Banner> : null}
        {preview.data ? (
          <Card variant="flat" asChild>
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
