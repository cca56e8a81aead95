"use client";

import { useQuery } from "@tanstack/react-query";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Textarea } from "@zea/ui/textarea";
import { useState } from "react";
import { useTRPC } from "@/trpc/client.ts";

type CancelSessionProps = { bookingId: string; name: string; refresh: () => Promise<unknown> };

/** Cancels a session in two steps; the reason and the refund come before the second. */
export function CancelSession({ bookingId, name, refresh }: CancelSessionProps) {
  const t = useTranslations("agenda.cancel");
  const trpc = useTRPC();
  const errorMessage = useErrorMessage();
  const [isConfirming, setConfirming] = useState(false);
  const preview = useQuery(
    trpc.agenda.previewCancel.queryOptions({ bookingId }, { enabled: isConfirming, staleTime: 0 }),
  );
  const cancel = useAction(trpc.agenda.cancel.mutationOptions(), {
    success: ({ credits }) => t("done", { name, credits }),
    onError: () => preview.refetch(),
    refresh,
  });
  const { register, formProps, errorOf } = useActionForm({
    schema: async () => (await import("@zea/domain/booking/schema")).CancelBookingFor,
    defaultValues: { reason: "" },
    toInput: ({ reason }) => ({ bookingId, reason, shown: preview.data }),
    action: cancel,
    onSubmit: cancel.run,
  });
  if (!isConfirming) {
    return (
      <Button variant="danger" wide onClick={() => setConfirming(true)}>
        {t("ask")}
      </Button>
    );
  }
  const failure = cancel.errorMessage ?? (preview.error ? errorMessage(preview.error) : null);
  return (
    <form {...formProps} className="grid gap-3.5">
      <Card variant="flat" aria-live="polite" className="min-h-12 text-ms">
        {preview.data ? (
          <b>{preview.data.isPossible ? t("refunds", { name, credits: preview.data.credits }) : t("over")}</b>
        ) : null}
      </Card>
      <Field label={t("reason")} hint={t("reasonHint", { name })} error={errorOf("reason") && t("reasonMissing")}>
        <Textarea autoFocus rows={2} maxLength={500} {...register("reason")} />
      </Field>
      <OutcomeChanged action={cancel} />
      {failure ? <Banner tone="negative">{failure}</Banner> : null}
      <div className="flex flex-wrap gap-3">
        <Button variant="ghost" className="flex-1" disabled={cancel.isPending} onClick={() => setConfirming(false)}>
          {t("dismiss")}
        </Button>
        <Button
          type="submit"
          variant="danger"
          className="flex-1"
          pending={cancel.isPending || cancel.isSuccess || preview.isFetching}
          disabled={preview.data?.isPossible === false}
        >
          {t("confirm")}
        </Button>
      </div>
    </form>
  );
}
