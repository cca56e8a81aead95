"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { Definition } from "@zea/ui/definition";
import { LargeFigure } from "@zea/ui/large-figure";
import { useEffect, useState } from "react";
import { type Exceptions, isReviewDue, linesByCoach, type PaymentMonth, sumLines } from "@/features/payment/payment.ts";
import { PaymentBadge, paymentStatus } from "@/features/payment/payment-badge.tsx";
import { closeEarlyId } from "./close-action.tsx";
import { CloseForm } from "./close-form.tsx";
import { nextStepId } from "./hero-note.tsx";
import { NextAction } from "./next-action.tsx";
import { PaymentComparison } from "./payment-comparison.tsx";
import { reviewId } from "./review-action.tsx";
import { ReviewForm } from "./review-form.tsx";

type PaymentHeroProps = {
  data: PaymentMonth;
  /** When `data` arrived, by the device's clock. */
  receivedAt: number;
  exceptions: Exceptions;
  openWarnings: number;
  isDrafting: boolean;
  /** Whether the next step takes the focus when the page opens. */
  isNext?: boolean;
};

/** The month's amount and what it is made of, with the next step. */
export function PaymentHero({ data, receivedAt, exceptions, openWarnings, isDrafting, isNext }: PaymentHeroProps) {
  const t = useTranslations("payment");
  const { duration, money, signedMoney } = useFormat();
  const [isFormOpen, setFormOpen] = useState(false);
  const [isFresh, setFresh] = useState(false);
  useEffect(() => {
    const next = isNext ? document.getElementById(nextStepId) : null;
    (next?.querySelector("button") ?? next)?.focus();
  }, [isNext]);
  const { report, hasEnded } = data;
  const isDraft = report?.state === "DRAFT" && !isReviewDue(report);
  const cancel = () => {
    setFormOpen(false);
    document.getElementById(isDraft ? reviewId : closeEarlyId)?.focus();
  };
  const onAct = () => {
    setFormOpen(false);
    setFresh(true);
  };
  const coaches = linesByCoach(data);
  const lines = coaches.flatMap((coach) => coach.lines);
  const sums = sumLines(lines);
  const adjustments = lines.filter(({ kind, isStruck }) => kind === "ADJUSTMENT" && !isStruck);
  const adjustmentsMinor = report ? sumLines(adjustments).amountMinor : (data.preview?.totals.adjustmentsMinor ?? 0);
  const amountMinor = report ? sums.amountMinor : (data.preview?.totals.amountMinor ?? 0);
  const struck = lines.filter(({ isStruck }) => isStruck);
  const struckMinor = struck.reduce((total, line) => total + line.amountMinor, 0);
  const name = report?.state === "CLOSED" ? "paid" : hasEnded ? "amount" : "soFar";
  const madeOf = {
    hours: duration(sums.minutes),
    sessions: t("sessions", { count: sums.sessions }),
    coaches: t("coaches", { count: coaches.length }),
  };
  return (
    <>
      <Card asChild variant="hero" className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:items-start">
        <section aria-label={t("hero.amount")}>
          <div className="grid gap-2">
            <span className="flex flex-wrap items-center justify-between gap-3 text-fg-2 text-ms lg:justify-start">
              <span className="flex items-center gap-2">
                {t(`hero.${name}`)}
                <Definition label={t("hero.definition", { name: t(`hero.${name}`) })}>{t("print.how")}</Definition>
              </span>
              <PaymentBadge state={isDrafting ? "DRAFTING" : paymentStatus(report, hasEnded)} onDark />
            </span>
            <LargeFigure size="l">{isDrafting && lines.length === 0 ? "…" : money(amountMinor)}</LargeFigure>
            <span className="grid text-fg-2 text-ms">
              <span>{t("hero.about", madeOf)}</span>
              <PaymentComparison data={data} amountMinor={amountMinor} />
            </span>
            {adjustmentsMinor === 0 ? null : (
              <span className="text-fg-2 text-s">
                {t("hero.adjustments", { amount: signedMoney(adjustmentsMinor) })}
              </span>
            )}
            {struck.length === 0 ? null : (
              <span className="text-fg-2 text-s">{t("hero.struck", { amount: money(struckMinor) })}</span>
            )}
          </div>
          <NextAction
            data={data}
            receivedAt={receivedAt}
            exceptions={exceptions}
            openWarnings={openWarnings}
            coaches={coaches}
            isDrafting={isDrafting}
            isFormOpen={isFormOpen}
            toggleForm={() => setFormOpen(!isFormOpen)}
            isFresh={isFresh}
            onAct={onAct}
          />
        </section>
      </Card>
      {isFormOpen && isDraft && !isDrafting ? (
        <ReviewForm
          report={report}
          exceptions={exceptions}
          openWarnings={openWarnings}
          coaches={coaches}
          onAct={onAct}
          cancel={cancel}
        />
      ) : null}
      {isFormOpen && report?.state === "REVIEWED" ? <CloseForm report={report} cancel={cancel} /> : null}
    </>
  );
}
