"use client";

import { NumberField } from "@zea/shell/number-field";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Select } from "@zea/ui/select";
import { Scale } from "lucide-react";
import { Action } from "@/components/action.tsx";
import { ActionFailure } from "@/components/action-failure.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { type LineDetails, payOf } from "@/features/payment/payment.ts";
import { useAnswerDispute } from "./use-answer-dispute.ts";

/** Minutes that one press writes as their pay at the session's rate. */
const quickMinutes = [5, 10, 15, 30];

export type DisputeProps = { lineId: string; name: string; details: LineDetails };

type Values = { bookingId: string; amountMinor: string; reason: string };

/** Accepts a dispute with an adjustment; that of a disputed adjustment begins as its opposite. */
export function AcceptForm({ lineId, name, details, group }: DisputeProps & { group: string }) {
  const t = useTranslations("payment.dispute.accept");
  const { money, day, parseMoney, inputMoney, currency } = useFormat();
  const { sessions, adjustment, paidIn } = details;
  const accept = useAnswerDispute(name);
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/payment/schema")).AcceptDispute,
    toInput: ({ amountMinor: text, ...values }: Values) => ({
      ...values,
      kind: "ACCEPTED",
      lineId,
      amountMinor: parseMoney(text),
      shown: { paidIn },
    }),
    defaultValues: {
      bookingId: adjustment?.bookingId ?? sessions[0]?.bookingId ?? "",
      amountMinor: adjustment ? inputMoney(-adjustment.amountMinor) : "",
      reason: "",
    },
    action: accept,
    onSubmit: accept.run,
  });
  const amountMinor = parseMoney(form.watch("amountMinor"));
  const bookingId = form.watch("bookingId");
  const rateMinor = sessions.find((one) => one.bookingId === bookingId)?.hourlyRateMinor ?? 0;
  return (
    <Action title={t("title")} icon={Scale} exclusiveGroup={group} isOpen>
      <form {...form.formProps} className="grid gap-3">
        {sessions.length > 1 ? (
          <Field label={t("session")} error={form.errorOf("bookingId")}>
            <Select {...form.register("bookingId")}>
              {sessions.map(({ bookingId: id, actualStart, athlete }) => (
                <option key={id} value={id}>
                  {day(actualStart)} · {athlete.name}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <NumberField
          form={form}
          name="amountMinor"
          kind="money"
          isSigned
          label={t("amount")}
          hint={t("hint")}
          after={currency}
          required
        />
        {rateMinor > 0 ? (
          <div className="flex flex-wrap gap-2">
            {quickMinutes.map((minutes) => (
              <Button
                key={minutes}
                variant="ghost"
                size="s"
                onClick={() => form.setValue("amountMinor", inputMoney(payOf(minutes, rateMinor)))}
              >
                {t("quick", { minutes })}
              </Button>
            ))}
          </div>
        ) : null}
        <ReasonField {...form.register("reason")} error={form.errorOf("reason")} hint={t("reasonHint")} />
        <p aria-live="polite" className="text-fg-2 text-ms empty:hidden">
          {amountMinor ? t(amountMinor > 0 ? "adds" : "takes", { amount: money(Math.abs(amountMinor)), name }) : null}
        </p>
        <OutcomeChanged action={accept} />
        <Button type="submit" className="w-fit" pending={form.isPending}>
          {t("submit")}
        </Button>
      </form>
      <ActionFailure text={form.failure} />
      <ShowPresent action={accept} />
    </Action>
  );
}
