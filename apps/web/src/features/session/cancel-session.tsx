"use client";

import { useQuery } from "@tanstack/react-query";
import { FormFailure } from "@zea/shell/form-failure";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Textarea } from "@zea/ui/textarea";
import { useState } from "react";
import { ConfirmAction } from "@/components/confirm-action.tsx";
import { useFocusReturn } from "@/components/use-focus-return.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { Session } from "./session.ts";

type CancelSessionProps = {
  session: Session;
  isConfirming: boolean;
  onConfirmingChange: (isConfirming: boolean) => void;
  refresh: () => Promise<void>;
};

/** Cancels a session after a confirmation that asks for the reason and shows the refund. */
export function CancelSession({ session, isConfirming, onConfirmingChange, refresh }: CancelSessionProps) {
  const t = useTranslations("session.cancel");
  const trpc = useTRPC();
  const [reason, setReason] = useState("");
  const button = useFocusReturn(isConfirming);
  const { bookingId } = session;
  const preview = useQuery(
    trpc.agenda.previewCancel.queryOptions(
      { bookingId },
      { enabled: isConfirming, initialData: session.cancellation, staleTime: 0 },
    ),
  );
  const cancel = useAction(trpc.agenda.cancel.mutationOptions(), {
    success: () => t("done"),
    holdsConflict: true,
    onError: () => preview.refetch(),
    refresh,
  });
  if (!isConfirming) {
    return (
      <Button ref={button} variant="quiet" wide onClick={() => onConfirmingChange(true)}>
        {t("ask")}
      </Button>
    );
  }
  const { isRefunded, credits } = preview.data;
  const hasReason = reason.trim().length >= 3;
  return (
    <Card className="grid gap-3.5">
      <ConfirmAction
        question={t("question", { name: session.athlete.name })}
        cancelLabel={t("dismiss")}
        confirmLabel={t("confirm")}
        pending={cancel.isPending || cancel.isSuccess}
        disabled={!hasReason || !preview.data.isPossible}
        onCancel={() => onConfirmingChange(false)}
        onConfirm={() => cancel.run({ bookingId, reason: reason.trim(), shown: { isRefunded, credits } })}
      >
        <p className="text-fg-2 text-ms">{t("refunds", { credits })}</p>
        <Field label={t("reason")} hint={t("reasonHint")}>
          <Textarea value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
        </Field>
        <OutcomeChanged action={cancel} />
        <FormFailure text={cancel.errorMessage} />
        <ShowPresent action={cancel} />
      </ConfirmAction>
    </Card>
  );
}
