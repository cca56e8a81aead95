"use client";

import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import type { ReactNode } from "react";
import { isUnusual, refusalOf } from "./use-error-message.tsx";
import { useFormat } from "./use-format.tsx";
import { useTranslations } from "./use-translations.tsx";

type Confirmed = { hourlyRateMinor?: number; confirmed?: unknown };

type ConfirmUnusualProps<Input extends object> = {
  action: { error: unknown; input: Input | undefined; isPending: boolean; run: (input: Input) => unknown };
  /** What is shown of any other refusal. */
  children?: ReactNode;
};

/** At the button of an action that was refused because it is unusual: says why, takes the focus, and sends it again with the values shown. */
export function ConfirmUnusual<Input extends object>({ action, children }: ConfirmUnusualProps<Input>) {
  const t = useTranslations("errors.unusual");
  const { money, duration, month } = useFormat();
  const { error, input, isPending, run } = action;
  const refusal = refusalOf(error);
  if (!input || !refusal || !isUnusual(error)) return children;
  const { hourlyRateMinor = 0 } = input as Confirmed;
  const { highestMinor, totalMinor, minutes, month: paidIn } = refusal.details;
  const text =
    refusal.reason === "coach.rate_high"
      ? t("rate", { amount: money(hourlyRateMinor), highest: money(Number(highestMinor)) })
      : refusal.reason === "session.long"
        ? t("long", { duration: duration(Number(minutes)) })
        : t("negative", { amount: money(Number(totalMinor)), month: month(String(paidIn)) });
  return (
    <Banner ref={takeFocus} tabIndex={-1} role="alert" tone="attention" className="outline-none">
      <span className="grid gap-2">
        {text}
        <Button
          size="s"
          className="w-fit"
          pending={isPending}
          onClick={() => run({ ...input, confirmed: refusal.details })}
        >
          {t("confirm")}
        </Button>
      </span>
    </Banner>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
}
