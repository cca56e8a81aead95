"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { toast } from "@zea/ui/toaster";
import { Scale } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Action } from "@/components/action.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useRequestKey } from "@/components/use-request-key.ts";
import { useTRPC } from "@/trpc/client.ts";
import { wholeFromText } from "./grant-fields.tsx";
import { useCreditsChanged } from "./use-credits-changed.ts";

type AdjustActionProps = { athleteId: string; name: string; balance: number };

/** Adds or takes credits for a reason; what it leaves is said as it is written. */
export function AdjustAction({ athleteId, name, balance }: AdjustActionProps) {
  const t = useTranslations("credit.adjust");
  const explain = useErrorMessage();
  const changed = useCreditsChanged();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/credit/schema")).AdjustCredits);
  const { keyOf, forget } = useRequestKey();
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const { mutate, error, isPending } = useMutation(
    useTRPC().credit.adjust.mutationOptions({
      onSuccess: () => {
        toast.success(t("done", { name }));
        forget();
        setText("");
        setReason("");
      },
      onSettled: () => changed(),
    }),
  );
  const amount = wholeFromText(text);
  const after = balance + (amount ?? 0);
  const adjust = async (event: FormEvent) => {
    event.preventDefault();
    const adjustment = { athleteId, amount, reason };
    const asked = await check({ ...adjustment, requestKey: keyOf(JSON.stringify(adjustment)) });
    if (asked) mutate(asked);
  };
  return (
    <Action title={t("title")} icon={Scale} group="ledger">
      <form noValidate onSubmit={adjust} className="grid gap-3">
        <Field label={t("label")} hint={t("hint")} error={issues.amount}>
          <Input
            inputMode="text"
            autoComplete="off"
            required
            maxLength={5}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </Field>
        <ReasonField value={reason} onChange={setReason} error={issues.reason} hint={t("reasonHint")} />
        <p aria-live="polite" className="text-fg-2 text-ms empty:hidden">
          {amount ? (after < 0 ? t("tooMany", { balance }) : t("leaves", { name, balance: after })) : null}
        </p>
        <Button type="submit" className="w-fit" pending={isPending}>
          {t("submit")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Action>
  );
}
