"use client";

import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { takeFocus } from "./take-focus.tsx";
import { isUnusual, refusalOf } from "./use-error-message.tsx";
import { useFormat } from "./use-format.tsx";
import { useTranslations } from "./use-translations.tsx";

type Confirmed = { hourlyRateMinor?: number; confirmed?: unknown };
type Refusal = NonNullable<ReturnType<typeof refusalOf>>;

type ConfirmUnusualProps<Input extends object> = {
  action: { error: unknown; input: Input | undefined; isPending: boolean; run: (input: Input) => unknown };
  /** What the fields hold; once that has changed, the question is over. */
  values: unknown;
  /** What is shown of any other refusal. */
  children?: ReactNode;
};

/**
 * At the button of an action that was refused because it is unusual: says why, takes the focus, and sends it again with the
 * values shown. Belongs into the action's form, whose button has the focus afterwards.
 */
export function ConfirmUnusual<Input extends object>({ action, values, children }: ConfirmUnusualProps<Input>) {
  const { error, input, isPending, run } = action;
  const key = JSON.stringify(values);
  const [sent, setSent] = useState<{ input: Input | undefined; key: string | null }>({ input, key });
  const [confirming, setConfirming] = useState<Refusal | null>(null);
  if (sent.input !== input) setSent({ input, key });
  else if (sent.key !== null && sent.key !== key) setSent({ input, key: null });
  const refused = isUnusual(error) ? refusalOf(error) : null;
  const refusal = refused ?? (isPending ? confirming : null);
  if (!input || !refusal) return children;
  if (sent.key !== key) return null;
  const confirm = () => {
    setConfirming(refusal);
    run({ ...input, confirmed: refusal.details });
  };
  return <Question refusal={refusal} input={input} isPending={isPending} onConfirm={confirm} />;
}

type QuestionProps = { refusal: Refusal; input: Confirmed; isPending: boolean; onConfirm: () => void };

function Question({ refusal, input, isPending, onConfirm }: QuestionProps) {
  const t = useTranslations("errors.unusual");
  const { money, duration, month } = useFormat();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    takeFocus(box.current);
    const form = box.current?.closest("form");
    return () => {
      if (document.activeElement === document.body) form?.querySelector<HTMLElement>("[type=submit]")?.focus();
    };
  }, []);
  const { hourlyRateMinor = 0 } = input;
  const { highestMinor, totalMinor, minutes, month: paidIn } = refusal.details;
  const text =
    refusal.reason === "coach.rate_high"
      ? t("rate", { amount: money(hourlyRateMinor), highest: money(Number(highestMinor)) })
      : refusal.reason === "session.long"
        ? t("long", { duration: duration(Number(minutes)) })
        : t("negative", { amount: money(Number(totalMinor)), month: month(String(paidIn)) });
  return (
    <Banner ref={box} tabIndex={-1} role="alert" tone="attention" className="outline-none">
      <span className="grid gap-2">
        {text}
        <Button
          size="s"
          className="w-fit"
          pending={isPending}
          onClick={() => {
            // the button can't keep it while the answer is pending
            box.current?.focus();
            onConfirm();
          }}
        >
          {t("confirm")}
        </Button>
      </span>
    </Banner>
  );
}
