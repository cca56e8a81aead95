"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { InputWith } from "@zea/ui/input";
import { toast } from "@zea/ui/toaster";
import { Scale } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Action } from "@/components/action.tsx";
import { amountFromText } from "@/components/amount-text.ts";
import { ReasonField } from "@/components/reason-field.tsx";
import { useRequestKey } from "@/components/use-request-key.ts";
import { useMoney } from "@/i18n/money.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { SessionShown } from "./session.ts";
import { useSessionsChanged } from "./use-sessions-changed.ts";

/** Corrects the pay of a session by a signed amount; what it will do is said as it is written. */
export function AdjustAction({ session: { bookingId, coach, currency, canUndo } }: { session: SessionShown }) {
  const t = useTranslations("session.adjust");
  const explain = useErrorMessage();
  const money = useMoney(currency);
  const changed = useSessionsChanged();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/session/schema")).AdjustPayment);
  const { keyOf, forget } = useRequestKey();
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const { mutate, error, isPending } = useMutation(
    useTRPC().session.adjust.mutationOptions({
      onSuccess: (_, { amountMinor }) => {
        toast.success(t("done", { amount: money(amountMinor, true), name: coach.name }));
        forget();
        setText("");
        setReason("");
      },
      onSettled: () => changed(),
    }),
  );
  const amountMinor = amountFromText(text);
  const adjust = async (event: FormEvent) => {
    event.preventDefault();
    const requestKey = keyOf(JSON.stringify([bookingId, amountMinor, reason.trim()]));
    const asked = await check({ bookingId, requestKey, amountMinor, reason });
    if (asked) mutate(asked);
  };
  return (
    <Action title={t("title")} icon={Scale} group="session" isOpen={!canUndo}>
      <form noValidate onSubmit={adjust} className="grid gap-3">
        <Field label={t("label")} hint={t("hint")} error={issues.amountMinor}>
          <InputWith
            type="text"
            inputMode="text"
            autoComplete="off"
            required
            maxLength={14}
            after={currency}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        <ReasonField value={reason} onChange={setReason} error={issues.reason} hint={t("reasonHint")} />
        <p aria-live="polite" className="text-fg-2 text-ms">
          {amountMinor
            ? t(amountMinor > 0 ? "adds" : "takes", { amount: money(Math.abs(amountMinor)), name: coach.name })
            : null}
        </p>
        <Button type="submit" className="w-fit" pending={isPending}>
          {t("submit")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Action>
  );
}
