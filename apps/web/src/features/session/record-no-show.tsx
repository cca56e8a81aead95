"use client";

import { useQuery } from "@tanstack/react-query";
import { FormFailure } from "@zea/shell/form-failure";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { ConfirmAction } from "@/components/confirm-action.tsx";
import { useFocusReturn } from "@/components/use-focus-return.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { Session } from "./session.ts";

type RecordNoShowProps = {
  session: Session;
  now: Date;
  isConfirming: boolean;
  onConfirmingChange: (isConfirming: boolean) => void;
  refresh: () => Promise<void>;
};

/** Records a no-show after a confirmation that shows its effects. */
export function RecordNoShow({ session, now, isConfirming, onConfirmingChange, refresh }: RecordNoShowProps) {
  const t = useTranslations("session.recordNoShow");
  const { time, dayTime } = useFormat();
  const trpc = useTRPC();
  const errorMessage = useErrorMessage();
  const button = useFocusReturn(isConfirming);
  const { bookingId } = session;
  const preview = useQuery(
    trpc.session.previewNoShow.queryOptions({ bookingId }, { enabled: isConfirming, staleTime: 0 }),
  );
  const recordNoShow = useAction(trpc.session.recordNoShow.mutationOptions(), {
    holdsConflict: true,
    onError: () => preview.refetch(),
    refresh,
  });
  const { noShowRecordableFrom } = session.possible;
  if (now < noShowRecordableFrom) {
    return <p className="px-1 text-fg-3 text-s">{t("from", { time: dayTime(noShowRecordableFrom) })}</p>;
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
        pending={recordNoShow.isPending || recordNoShow.isSuccess}
        disabled={!preview.data}
        onCancel={() => onConfirmingChange(false)}
        onConfirm={() => preview.data && recordNoShow.run({ bookingId, shown: { credits: preview.data.credits } })}
      >
        {preview.error ? <Banner tone="negative">{errorMessage(preview.error)}</Banner> : null}
        {preview.data ? (
          <Card variant="flat" asChild>
            <ul className="grid gap-1 text-ms">
              <li>{t("credits", { credits: preview.data.credits })}</li>
              <li>{t("unpaid")}</li>
              <li>{t("undoable", { time: time(preview.data.noShowUndoDeadline) })}</li>
            </ul>
          </Card>
        ) : null}
        <OutcomeChanged action={recordNoShow} />
        <FormFailure text={recordNoShow.errorMessage} />
        <ShowPresent action={recordNoShow} />
      </ConfirmAction>
    </Card>
  );
}
