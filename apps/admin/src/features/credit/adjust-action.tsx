"use client";

import { NumberField } from "@zea/shell/number-field";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useRequestKey } from "@zea/shell/use-request-key";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Scale } from "lucide-react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useTRPC } from "@/trpc/client.ts";

type AdjustActionProps = { athleteId: string; name: string; balance: number };

/** Adds or removes credits for a reason; shows the resulting balance while the number is typed. */
export function AdjustAction({ athleteId, name, balance }: AdjustActionProps) {
  const t = useTranslations("credit.adjust");
  const { parseWhole } = useFormat();
  const trpc = useTRPC();
  const { keyOf, forget } = useRequestKey();
  const adjust = useAction(trpc.credit.adjust.mutationOptions(), {
    success: () => t("done", { name }),
    onSuccess: () => {
      forget();
      form.reset();
    },
    refresh: [trpc.credit.pathFilter(), trpc.athlete.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/credit/schema")).AdjustCredits.omit({ requestKey: true }),
    toInput: ({ amount, reason }: { amount: string; reason: string }) => ({
      athleteId,
      amount: parseWhole(amount),
      reason,
    }),
    defaultValues: { amount: "", reason: "" },
    action: adjust,
    onSubmit: (input) => adjust.run({ ...input, requestKey: keyOf(input) }),
  });
  const amount = parseWhole(form.watch("amount"));
  const after = balance + (amount || 0);
  return (
    <Action title={t("title")} icon={Scale} exclusiveGroup="ledger">
      <form {...form.formProps} className="grid gap-3">
        <NumberField form={form} name="amount" kind="whole" isSigned label={t("label")} hint={t("hint")} required />
        <ReasonField {...form.register("reason")} error={form.errorOf("reason")} hint={t("reasonHint")} />
        <p aria-live="polite" className="text-fg-2 text-ms empty:hidden">
          {amount ? (after < 0 ? t("tooMany", { balance }) : t("leaves", { name, balance: after })) : null}
        </p>
        <Button type="submit" className="w-fit" pending={form.isPending}>
          {t("submit")}
        </Button>
      </form>
      <ActionFailure text={form.failure} />
    </Action>
  );
}
