"use client";

import { ConfirmUnusual } from "@zea/shell/confirm-unusual";
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
import type { SessionDetails } from "./session.ts";

/** Adjusts the payment of a session by a signed amount; shows the effect while the amount is typed. */
export function AdjustAction({ session: { bookingId, coach, canUndo } }: { session: SessionDetails }) {
  const t = useTranslations("session.adjust");
  const { money, signedMoney, parseMoney, currency } = useFormat();
  const trpc = useTRPC();
  const { keyOf, forget } = useRequestKey();
  const adjust = useAction(trpc.session.adjust.mutationOptions(), {
    success: (_, input) => t("done", { amount: signedMoney(input.amountMinor), name: coach.name }),
    onSuccess: () => {
      forget();
      form.reset();
    },
    refresh: [trpc.session.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/session/schema")).AdjustPayment.omit({ requestKey: true }),
    toInput: ({ amountMinor: text, reason }: { amountMinor: string; reason: string }) => ({
      bookingId,
      amountMinor: parseMoney(text),
      reason,
    }),
    defaultValues: { amountMinor: "", reason: "" },
    action: adjust,
    onSubmit: (input) => adjust.run({ ...input, requestKey: keyOf(input) }),
  });
  const amountMinor = parseMoney(form.watch("amountMinor"));
  return (
    <Action title={t("title")} icon={Scale} exclusiveGroup="session" isOpen={!canUndo}>
      <form {...form.formProps} className="grid gap-3">
        <NumberField
          form={form}
          name="amountMinor"
          kind="money"
          isSigned
          label={t("label")}
          hint={t("hint")}
          after={currency}
          required
        />
        <ReasonField {...form.register("reason")} error={form.errorOf("reason")} hint={t("reasonHint")} />
        <p aria-live="polite" className="text-fg-2 text-ms">
          {amountMinor
            ? t(amountMinor > 0 ? "adds" : "takes", { amount: money(Math.abs(amountMinor)), name: coach.name })
            : null}
        </p>
        <Button type="submit" className="w-fit" pending={form.isPending}>
          {t("submit")}
        </Button>
        <ConfirmUnusual action={adjust} values={{ amountMinor, reason: form.watch("reason") }}>
          <ActionFailure text={form.failure} />
        </ConfirmUnusual>
      </form>
    </Action>
  );
}
