"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { type ReactNode, useState } from "react";
import { focusOnMount } from "@/components/focus-on-mount.ts";
import type { LineDetails, PaymentLine } from "@/features/payment/payment.ts";
import { monthHref } from "@/features/payment/payment-url-state.ts";
import { DisputeAnswers } from "./dispute-answers.tsx";

type DisputePartProps = { line: PaymentLine; name: string; details: LineDetails };

/** Why a coach disputes a line, and the administrators' answer, or the ways to answer. */
export function DisputePart({ line, name, details }: DisputePartProps) {
  const t = useTranslations("payment");
  const { month } = useFormat();
  const { id, answer, struckReason } = line;
  const { paidIn } = details;
  return (
    <>
      <Banner tone="negative" title={t("struckReason", { reason: struckReason ?? "" })}>
        {t("drawer.struck")} {paidIn ? t("dispute.paidIn", { month: month(paidIn) }) : t("dispute.next")}
      </Banner>
      <AnswerOrWays key={id} answer={answer}>
        {id ? <DisputeAnswers lineId={id} name={name} details={details} /> : null}
      </AnswerOrWays>
    </>
  );
}

type Answer = NonNullable<PaymentLine["answer"]>;

/** An answer that replaces the ways to give it takes the focus. */
function AnswerOrWays({ answer, children }: { answer: Answer | null; children: ReactNode }) {
  const [wasOpen] = useState(answer === null);
  return answer ? <GivenAnswer answer={answer} takesFocus={wasOpen} /> : children;
}

function GivenAnswer({ answer, takesFocus }: { answer: Answer; takesFocus: boolean }) {
  const t = useTranslations("payment.dispute");
  const { signedMoney, dateTime } = useFormat();
  const { kind, amountMinor, reason, answeredBy: name, answeredAt } = answer;
  const title = amountMinor === null ? t(`kinds.${kind}`) : t("accepted", { amount: signedMoney(amountMinor) });
  return (
    <Banner
      ref={takesFocus ? focusOnMount : undefined}
      tabIndex={-1}
      tone={kind === "ACCEPTED" ? "positive" : "attention"}
      title={title}
      className="outline-none"
    >
      {reason ? <span className="wrap-anywhere block">{reason}</span> : null}
      <span className="block text-xs">{t("by", { name, at: dateTime(answeredAt) })}</span>
    </Banner>
  );
}

/** Where the sessions of a line had been disputed before. */
export function EarlierDisputes({ line: { disputes } }: { line: PaymentLine }) {
  const t = useTranslations("payment.dispute");
  const { month: monthName } = useFormat();
  return disputes.map(({ lineId, month, reason }) => (
    <p key={lineId} className="text-ms">
      <Link href={monthHref(month, { lineId })} className="wrap-anywhere rounded-s underline underline-offset-4">
        {t("earlier", { month: monthName(month), reason })}
      </Link>
    </p>
  ));
}
