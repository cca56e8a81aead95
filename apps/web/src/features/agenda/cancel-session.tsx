"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Textarea } from "@zea/ui/textarea";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/trpc/client.ts";

const shortestReason = 3;

type CancelSessionProps = { bookingId: string; name: string; refresh: () => Promise<unknown> };

/** Cancels a session in two steps; the reason and the refund come before the second. */
export function CancelSession({ bookingId, name, refresh }: CancelSessionProps) {
  const t = useTranslations("agenda.cancel");
  const trpc = useTRPC();
  const errorMessage = useErrorMessage();
  const [isConfirming, setConfirming] = useState(false);
  const [reason, setReason] = useState("");
  const [isShort, setShort] = useState(false);
  const preview = useQuery(
    trpc.agenda.previewCancel.queryOptions({ bookingId }, { enabled: isConfirming, staleTime: 0 }),
  );
  const cancel = useMutation(
    trpc.agenda.cancel.mutationOptions({
      onSuccess: ({ credits }) => toast.success(t("done", { name, credits })),
      onSettled: refresh,
    }),
  );
  if (!isConfirming) {
    return (
      <Button variant="danger" wide onClick={() => setConfirming(true)}>
        {t("ask")}
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isTooShort = reason.trim().length < shortestReason;
    setShort(isTooShort);
    if (!isTooShort) cancel.mutate({ bookingId, reason });
  };
  const failure = cancel.error ?? preview.error;
  return (
    <form onSubmit={submit} noValidate className="grid gap-3.5">
      <Card look="flat" aria-live="polite" className="min-h-12 text-ms">
        {preview.data ? (
          <b>{preview.data.isPossible ? t("refunds", { name, credits: preview.data.credits }) : t("over")}</b>
        ) : null}
      </Card>
      <Field label={t("reason")} hint={t("reasonHint", { name })} error={isShort ? t("reasonMissing") : undefined}>
        <Textarea
          autoFocus
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      {failure ? <Banner tone="negative">{errorMessage(failure)}</Banner> : null}
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
